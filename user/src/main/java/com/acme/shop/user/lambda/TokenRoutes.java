package com.acme.shop.user.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.token.AccessToken;
import com.acme.shop.lambda.token.AccessTokens;
import com.acme.shop.user.Renewal;
import com.acme.shop.user.Session;
import com.acme.shop.user.SignIn;
import com.acme.shop.user.SignInResult;
import com.acme.shop.user.token.RefreshToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The routes of tokens: log in, refresh, verify, log out. */
final class TokenRoutes {

  private final Mode mode;
  private final SignIn signIn;
  private final Renewal renewal;
  private final AccessTokens accessTokens;
  private final Function<String, Optional<Caller>> verifier;

  /**
   * @param verifier verifies an access token
   */
  TokenRoutes(
      Mode mode,
      SignIn signIn,
      Renewal renewal,
      AccessTokens accessTokens,
      Function<String, Optional<Caller>> verifier) {
    this.mode = mode;
    this.signIn = signIn;
    this.renewal = renewal;
    this.accessTokens = accessTokens;
    this.verifier = verifier;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST /login", this::login),
        new Route("POST /refresh-token", this::refresh),
        new Route("POST /verify-token", this::verify),
        new Route("POST /logout", this::logout));
  }

  private HttpAnswer login(HttpRequest request) {
    return HttpAnswer.ifValid(
        request, Login.read(request.fields()), login -> login(request, login));
  }

  private HttpAnswer login(HttpRequest request, Login login) {
    return switch (signIn.signIn(login.username(), login.password())) {
      case SignInResult.SignedIn(Session session, RefreshToken token) -> signedIn(session, token);
      case SignInResult.Refused() ->
          unauthorized(request, "The username or the password is wrong.");
      case SignInResult.Later(Duration patience) -> later(request, patience);
    };
  }

  private HttpAnswer signedIn(Session session, RefreshToken token) {
    String userId = mode == Mode.LEGACY ? session.userId() : "";
    return tokens(accessTokens.issue(session.holder()), token, userId);
  }

  private HttpAnswer refresh(HttpRequest request) {
    return withText(
        request,
        "refresh_token",
        token ->
            renewal
                .renew(token)
                .map(next -> tokens(accessTokens.issue(next.session().holder()), next.token(), ""))
                .orElseGet(
                    () -> unauthorized(request, "The refresh token is not valid any more.")));
  }

  private HttpAnswer verify(HttpRequest request) {
    return withText(
        request,
        "access_token",
        token ->
            verifier.apply(token).isPresent()
                ? TokenJson.said(200, "Token Valid. User Authorized")
                : TokenJson.said(401, "Invalid Key. User Not Authorized"));
  }

  private HttpAnswer logout(HttpRequest request) {
    return withText(
        request,
        "refresh_token",
        token -> {
          renewal.end(token);
          return TokenJson.said(200, "You are logged out.");
        });
  }

  private static HttpAnswer withText(
      HttpRequest request, String field, Function<String, HttpAnswer> endpoint) {
    var fields = request.fields();
    String text = fields.text(field, TokenJson.LONGEST_TOKEN);
    return HttpAnswer.ifValid(request, fields.check(() -> text), endpoint);
  }

  private static HttpAnswer tokens(
      AccessToken accessToken, RefreshToken refreshToken, String userId) {
    return TokenJson.tokens(accessToken.text(), refreshToken.text(), userId);
  }

  private static HttpAnswer unauthorized(HttpRequest request, String detail) {
    return new Problem(401, "Unauthorized", detail, List.of()).answer(request);
  }

  private static HttpAnswer later(HttpRequest request, Duration wait) {
    String detail = "There were too many failed attempts; please try again later.";
    return new Problem(429, "Too Many Requests", detail, List.of())
        .answer(request)
        .with("retry-after", Long.toString(wait.plusMillis(999).toSeconds()));
  }
}
