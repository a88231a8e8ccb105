package com.acme.shop.lambda.identity;

import com.acme.shop.lambda.runtime.Environment;

/**
 * What the one who issues access tokens and those who verify them agree upon.
 *
 * @param issuer the claim {@code iss}
 * @param audience the claim {@code aud}
 */
public record TokenTerms(String issuer, String audience) {

  /** The header {@code typ} of an access token: RFC 9068, section 2.1. */
  public static final String TYPE = "at+jwt";

  /** The one algorithm; a token that names another is refused (RFC 8725, section 3.1). */
  public static final String ALGORITHM = "RS256";

  /** Those of this stack: {@code JWT_ISSUER}, {@code JWT_AUDIENCE}. */
  public static TokenTerms of(Environment environment) {
    return new TokenTerms(environment.required("JWT_ISSUER"), environment.required("JWT_AUDIENCE"));
  }
}
