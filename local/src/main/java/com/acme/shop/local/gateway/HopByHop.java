package com.acme.shop.local.gateway;

import java.util.Set;

/** Headers between two hops: they are no function's business, in neither direction. */
final class HopByHop {

  /** RFC 9110, 7.6.1, and what older software sends besides. */
  private static final Set<String> HEADERS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HopByHop() {}

  /**
   * Whether a header ends here.
   *
   * @param name in lower case
   */
  static boolean includes(String name) {
    return HEADERS.contains(name);
  }
}
