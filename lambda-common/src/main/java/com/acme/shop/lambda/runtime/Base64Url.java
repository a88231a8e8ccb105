package com.acme.shop.lambda.runtime;

import java.util.Base64;

/** Base64url without padding, as JWS has it (RFC 7515, section 2). */
public final class Base64Url {

  private Base64Url() {}

  public static String of(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
