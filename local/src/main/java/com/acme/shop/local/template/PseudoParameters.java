package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** The {@code AWS::…} names that every template may refer to. */
final class PseudoParameters {

  /** What {@code AWS::NoValue} is: whatever holds it loses the property or element. */
  static final JsonNode NO_VALUE = MissingNode.getInstance();

  /** CloudFormation puts a random id at the end of a stack's ARN; here every run is the same. */
  private static final String STACK_SUFFIX = "/00000000-0000-0000-0000-000000000000";

  private PseudoParameters() {}

  static Map<String, JsonNode> of(Surroundings where) {
    String stackId =
        "arn:aws:cloudformation:%s:%s:stack/%s"
            .formatted(where.region(), where.accountId(), where.stackName());
    return Map.of(
        "AWS::AccountId", TextNode.valueOf(where.accountId()),
        "AWS::NoValue", NO_VALUE,
        "AWS::NotificationARNs", JsonNodeFactory.instance.arrayNode(),
        "AWS::Partition", TextNode.valueOf("aws"),
        "AWS::Region", TextNode.valueOf(where.region()),
        "AWS::StackId", TextNode.valueOf(stackId + STACK_SUFFIX),
        "AWS::StackName", TextNode.valueOf(where.stackName()),
        "AWS::URLSuffix", TextNode.valueOf("amazonaws.com"));
  }
}
