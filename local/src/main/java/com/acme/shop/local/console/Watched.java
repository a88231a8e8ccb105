package com.acme.shop.local.console;

import com.acme.shop.local.lambda.FunctionStatus;
import com.acme.shop.local.template.Stack;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The shop that a console shows.
 *
 * @param name of the stack
 * @param legacy whether it trusts every caller
 * @param functions their environments now
 * @param queueUrls by logical id
 */
public record Watched(
    String name,
    boolean legacy,
    Stack stack,
    Supplier<List<FunctionStatus>> functions,
    SqsClient sqs,
    Map<String, String> queueUrls) {

  public Watched {
    queueUrls = Map.copyOf(queueUrls);
  }
}
