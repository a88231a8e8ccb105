package com.acme.shop.saga;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What somebody, who buys nothing else, wants to buy.
 *
 * @param userid unique
 * @param expiryYear of the card
 * @param delivery the carrier
 */
record Purchase(String userid, int expiryYear, String delivery) {

  private static final int TAG_BYTES = 8;
  private static final int GOOD_YEAR = 2099;
  private static final int PAST_YEAR = 2018;

  static Purchase good() {
    return new Purchase(somebody(), GOOD_YEAR, "UPS/FEDEX");
  }

  /** Delivered at once. */
  static Purchase inStore() {
    return new Purchase(somebody(), GOOD_YEAR, "instore");
  }

  static Purchase withExpiredCard() {
    return new Purchase(somebody(), PAST_YEAR, "UPS/FEDEX");
  }

  static Purchase byUnknownCarrier() {
    return new Purchase(somebody(), GOOD_YEAR, "Pigeon");
  }

  private static String somebody() {
    return "u" + UUID.randomUUID().toString().replace("-", "");
  }

  /** What every id of an order of this person begins with. */
  String tag() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(userid.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String body() {
    return """
    {"userid":"%s","firstname":"Pat","lastname":"Doe","email":"pat@example.com",
     "address":{"street":"Main Street 1","city":"Palo Alto","zip":"94304","state":"CA",
     "country":"USA"},
     "delivery":"%s",
     "card":{"type":"Visa","number":"4222222222222","expMonth":"12","expYear":"%d","ccv":"123"},
     "cart":[{"id":"saga-mat","description":"Mat","quantity":"2","price":"61.50"}],
     "total":"123"}
    """
        .formatted(userid, delivery, expiryYear);
  }
}
