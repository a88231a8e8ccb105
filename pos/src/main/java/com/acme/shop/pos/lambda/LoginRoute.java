package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.token.AccessTokens;
import com.acme.shop.lambda.token.AccessTokens.Holder;
import com.acme.shop.pos.application.SignInTerminal;
import com.acme.shop.pos.application.SignInTerminal.Result;
import com.acme.shop.pos.domain.Terminal;
import java.util.List;

/** The route by which a terminal exchanges its secret for a token. */
final class LoginRoute {

  private static final Problem REFUSED =
      new Problem(401, "Unauthorized", "The terminal or its secret is not good.", List.of());

  private final SignInTerminal signIn;
  private final AccessTokens tokens;
  private final RequestLog log;

  LoginRoute(SignInTerminal signIn, AccessTokens tokens, RequestLog log) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.log = log;
  }

  Route route() {
    return new Route("POST /pos/login", this::login);
  }

  private HttpAnswer login(HttpRequest request) {
    return HttpAnswer.ifValid(
        request, TerminalLogin.read(request.fields()), login -> login(request, login));
  }

  private HttpAnswer login(HttpRequest request, TerminalLogin login) {
    return switch (signIn.signIn(login.terminalId(), login.secret())) {
      case Result.SignedIn(Terminal terminal) -> signedIn(request, terminal);
      case Result.Refused refused -> refused(request, refused);
    };
  }

  private HttpAnswer signedIn(HttpRequest request, Terminal terminal) {
    var token = tokens.issue(new Holder(terminal.id(), terminal.name(), Role.TERMINAL));
    log.of(request)
        .info("terminal signed in", json -> json.writeStringField("terminalId", terminal.id()));
    return TerminalJson.signedIn(terminal, token);
  }

  /** Of an unknown terminal the log has no id: somebody may have typed the secret there. */
  private HttpAnswer refused(HttpRequest request, Result.Refused refused) {
    log.of(request)
        .info(
            "terminal sign-in refused",
            json -> {
              json.writeStringField("reason", refused.reason());
              json.writeStringField("terminalId", refused.terminal().map(Terminal::id).orElse(""));
            });
    return REFUSED.answer(request);
  }
}
