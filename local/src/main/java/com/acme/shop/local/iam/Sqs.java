package com.acme.shop.local.iam;

import java.util.List;
import java.util.Locale;

/**
 * What SQS asks IAM: the actions of batches are those of their parts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html">Actions,
 *     resources, and condition keys for Amazon SQS</a>
 */
final class Sqs implements Service {

  private final String arnPrefix;

  Sqs(Arns arns) {
    this.arnPrefix = arns.prefix("sqs");
  }

  @Override
  public List<Access> accesses(Call call) {
    String operation = call.operation().replaceAll("Batch$", "");
    return List.of(Access.of("sqs:" + operation, resource(call)));
  }

  /** The code is the old protocol's, which SDKs look at first. */
  @Override
  public Refusal refusal(String message) {
    return new Refusal(
        403, "com.amazon.coral.service#AccessDeniedException", message, "AccessDenied;Sender");
  }

  /** SQS alone says {@code sqs:sendmessage}. */
  @Override
  public String spelled(String action) {
    return action.toLowerCase(Locale.ROOT);
  }

  private String resource(Call call) {
    String url = call.text("QueueUrl");
    if (!url.isEmpty()) {
      return arnPrefix + url.substring(url.lastIndexOf('/') + 1);
    }
    String name = call.text("QueueName");
    return name.isEmpty() ? call.body().path("SourceArn").asText("*") : arnPrefix + name;
  }
}
