package com.acme.shop.user.lambda;

import com.acme.shop.lambda.http.HttpFunction;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.kms.SigningClient;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.priming.Priming;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.lambda.token.AccessTokens;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TableClient;
import com.acme.shop.table.TokenKeys;
import com.acme.shop.user.Renewal;
import com.acme.shop.user.SignIn;
import com.acme.shop.user.password.Argon2id;
import com.acme.shop.user.token.PublishedSigner;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The user function: accounts, sign-ins and tokens. */
public final class UserHandler implements RequestStreamHandler {

  private final Environment environment;
  private final Stores stores;
  private final Security security;
  private final Lifetimes lifetimes;
  private final Ids ids;
  private final HttpFunction function;

  public UserHandler() {
    this(Environment.ofProcess(), InstantSource.system(), new SecureRandom());
    if (Rehearsal.isDue()) {
      Priming.of("user", () -> UserRehearsal.steps(this, security.hashes()));
    }
  }

  private UserHandler(Environment environment, InstantSource clock, SecureRandom random) {
    this(environment, clock, random, TableClient.of(environment), Log.of("user", clock));
  }

  private UserHandler(
      Environment environment, InstantSource clock, SecureRandom random, ShopTable table, Log log) {
    this(
        environment,
        log,
        Stores.in(table),
        new Security(
            new Argon2id(random),
            SigningClient.of(environment),
            new TokenKeys(table, clock),
            clock,
            random),
        Lifetimes.of(environment, clock, log));
  }

  UserHandler(
      Environment environment, Log log, Stores stores, Security security, Lifetimes lifetimes) {
    this.environment = environment;
    this.stores = stores;
    this.security = security;
    this.lifetimes = lifetimes;
    this.ids = new Ids(security.clock(), security.random());
    var signer = new PublishedSigner(security.signer(), stores.keys());
    publishKey(signer, log);
    this.function =
        new HttpFunction(
            environment.mode(),
            log,
            security.clock(),
            security.identity(environment),
            routes(accessTokens(signer)));
  }

  private List<Route> routes(AccessTokens accessTokens) {
    return Stream.of(
            new AccountRoutes(stores.users(), security.hashes(), ids::next).routes(),
            tokenRoutes(accessTokens).routes(),
            new KeyRoutes(stores.keys()).routes())
        .flatMap(List::stream)
        .toList();
  }

  private TokenRoutes tokenRoutes(AccessTokens accessTokens) {
    var lifetime = lifetimes.refreshToken();
    var clock = security.clock();
    var random = security.random();
    return new TokenRoutes(
        environment.mode(),
        new SignIn(stores.signIns(), security.hashes(), clock, random, lifetime),
        new Renewal(stores.sessions(), clock, random, lifetime),
        accessTokens,
        security.verifier(environment)::verify);
  }

  private AccessTokens accessTokens(PublishedSigner signer) {
    return new AccessTokens(
        signer, TokenTerms.of(environment), security.clock(), lifetimes.accessToken(), ids::next);
  }

  /**
   * At init, which under SnapStart is when a version is published: verifiers know a new key before
   * the first token is signed with it. What fails here is tried again with the first token.
   */
  private static void publishKey(PublishedSigner signer, Log log) {
    try {
      signer.publish();
    } catch (RuntimeException e) {
      log.error("the signing key is not published yet", e);
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handle(event, answer);
  }
}
