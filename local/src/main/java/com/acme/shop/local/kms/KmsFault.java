package com.acme.shop.local.kms;

import com.acme.shop.local.awsjson.AwsFault;

/** Faults that KMS alone has. */
final class KmsFault {

  private KmsFault() {}

  static AwsFault notFound(String message) {
    return new AwsFault("NotFoundException", message);
  }

  static AwsFault wrongUse(String message) {
    return new AwsFault("InvalidKeyUsageException", message);
  }

  static AwsFault disabled(String arn) {
    return new AwsFault("DisabledException", arn + " is disabled.");
  }
}
