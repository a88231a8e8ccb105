package com.acme.shop.local.iam;

import java.util.List;

/** How a service's calls become accesses, and how it says no. */
interface Service {

  /** The services that local plays behind a gate, with the variable that tells functions where. */
  enum Name {
    DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB"),
    SQS("AWS_ENDPOINT_URL_SQS"),
    KMS("AWS_ENDPOINT_URL_KMS"),
    SSM("AWS_ENDPOINT_URL_SSM");

    private final String variable;

    Name(String variable) {
      this.variable = variable;
    }

    String variable() {
      return variable;
    }
  }

  /** Everything that a call needs a permission for; nothing when it asks for nothing. */
  List<Access> accesses(Call call);

  /** The answer to somebody who may not do this. */
  Refusal refusal(String message);

  /** How this service's messages spell an action. */
  default String spelled(String action) {
    return action;
  }
}
