package com.acme.shop.local.iam;

/** How ARNs of this account and region begin. */
record Arns(String region, String account) {

  /** {@code arn:aws:sqs:us-east-1:000000000000:}. */
  String prefix(String service) {
    return "arn:aws:%s:%s:%s:".formatted(service, region, account);
  }

  /** Who calls, as a service's message names him: the session of a function's role. */
  String session(String function) {
    return "arn:aws:sts::%s:assumed-role/%sRole/%s".formatted(account, function, function);
  }
}
