package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.aws.Settings;
import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.kms.SigningClient;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.runtime.Ids;
import com.acme.shop.lambda.token.AccessTokens;
import com.acme.shop.lambda.token.Signer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What secrets and tokens are made and checked with.
 *
 * @param identity finds out who calls
 * @param signer has the shop's one key; the user function publishes its public half
 * @param lifetime of a token that is issued now
 * @param random must neither be guessable nor seeded once at init, or all functions that SnapStart
 *     restores from one snapshot give out the same secrets; {@link SecureRandom} is neither
 */
record Security(
    Identity identity,
    Signer signer,
    TokenTerms terms,
    Supplier<Duration> lifetime,
    RandomGenerator random) {

  static Security of(Environment environment, InstantSource clock, Log log, Identity identity) {
    var settings = Settings.of(environment, clock, log, AccessTokens.LIFETIME);
    return new Security(
        identity,
        SigningClient.of(environment),
        TokenTerms.of(environment),
        () -> settings.get(AccessTokens.LIFETIME),
        new SecureRandom());
  }

  AccessTokens tokens(InstantSource clock) {
    return new AccessTokens(signer, terms, clock, lifetime, ids(clock)::next);
  }

  Ids ids(InstantSource clock) {
    return new Ids(clock, random);
  }
}
