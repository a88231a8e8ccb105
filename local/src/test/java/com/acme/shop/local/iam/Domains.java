package com.acme.shop.local.iam;

import com.acme.shop.local.template.Function;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which domain owns which keys of the table. Said here, and not read from the policies, so that a
 * policy can be wrong. A domain with new keys adds them.
 */
final class Domains {

  private static final Map<String, List<String>> PREFIXES =
      Map.of(
          "catalog",
          List.of("PRODUCT#", "PRODUCT_LIST#", "PRODUCT_TAG#"),
          "user",
          List.of("EMAIL#", "LOGIN#", "SESSION#", "TOKEN_KEY#", "USER#", "USERNAME#", "USER_LIST#"),
          "cart",
          List.of("CART#", "PRICE#"),
          "order",
          List.of("ORDER#", "ORDER_KEY#", "ORDER_OPEN#", "ORDER_STRAY#"),
          "payment",
          List.of("PAYMENT#"),
          "pos",
          List.of("POS_DAY#", "SALE#", "TERMINAL#", "TERMINAL_LIST#"),
          "shipment",
          List.of("SHIPMENT#"));

  /** What one domain may do with the keys of another: the public keys of tokens, and prices. */
  private static final Set<String> SHARED =
      Set.of(
          "cart GetItem TOKEN_KEY#",
          "catalog GetItem TOKEN_KEY#",
          "order GetItem TOKEN_KEY#",
          "order BatchGetItem PRICE#",
          "pos GetItem TOKEN_KEY#",
          "pos BatchGetItem PRICE#");

  private Domains() {}

  static Stream<String> prefixes() {
    return PREFIXES.values().stream().flatMap(List::stream);
  }

  /** Whether a function has no business with such keys. */
  static boolean isForeign(Function function, String action, String prefix) {
    String domain = of(function);
    return !PREFIXES.getOrDefault(domain, List.of()).contains(prefix)
        && !SHARED.contains("%s %s %s".formatted(domain, action, prefix));
  }

  /** A jar a domain. */
  private static String of(Function function) {
    return Objects.toString(function.code().getFileName()).replace(".jar", "");
  }
}
