package com.acme.shop.user.lambda;

import com.acme.shop.lambda.identity.Identity;
import com.acme.shop.lambda.identity.KeySource;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.identity.TokenVerifier;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.token.Signer;
import com.acme.shop.user.password.PasswordHashes;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What secrets are made and checked with.
 *
 * @param verifyingKeys where everybody looks for public keys
 * @param random must neither be guessable nor seeded once at init, or all functions that SnapStart
 *     restores from one snapshot give out the same tokens; {@link java.security.SecureRandom} is
 *     neither
 */
record Security(
    PasswordHashes hashes,
    Signer signer,
    KeySource verifyingKeys,
    InstantSource clock,
    RandomGenerator random) {

  TokenVerifier verifier(Environment environment) {
    return new TokenVerifier(TokenTerms.of(environment), verifyingKeys, clock);
  }

  Identity identity(Environment environment) {
    return new Identity(verifier(environment)::verify);
  }
}
