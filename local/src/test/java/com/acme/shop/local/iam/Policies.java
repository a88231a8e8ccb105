package com.acme.shop.local.iam;

import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Policy;
import com.acme.shop.local.template.Statement;
import com.acme.shop.local.template.Statement.Condition;
import com.acme.shop.local.template.Statement.Effect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Policies for tests. */
final class Policies {

  static final String TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/shop-Table";

  private Policies() {}

  /** Statements as a function's only policy. */
  static Permissions permissions(Statement... statements) {
    return new Permissions(function(statements));
  }

  static Function function(Statement... statements) {
    return new Function(
        "CartFunction",
        "shop-CartFunction",
        "Handler",
        Path.of("cart.jar"),
        128,
        Duration.ofSeconds(3),
        Map.of(),
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Policy(numbered(statements))));
  }

  static Statement allow(String action, String resource, Condition... conditions) {
    return new Statement(
        "", Effect.ALLOW, List.of(action.split(" ")), List.of(resource), List.of(conditions));
  }

  static Statement deny(String action, String resource, Condition... conditions) {
    return new Statement(
        "", Effect.DENY, List.of(action.split(" ")), List.of(resource), List.of(conditions));
  }

  static Condition leadingKeys(String... patterns) {
    return new Condition("ForAllValues:StringLike", "dynamodb:LeadingKeys", List.of(patterns));
  }

  static Condition someKey() {
    return new Condition("Null", "dynamodb:LeadingKeys", List.of("false"));
  }

  /** An access to the table. */
  static Access access(String action, String... keys) {
    return new Access("dynamodb:" + action, TABLE, Map.of(Access.LEADING_KEYS, List.of(keys)));
  }

  private static List<Statement> numbered(Statement... statements) {
    return IntStream.range(0, statements.length)
        .mapToObj(i ->
            new Statement(
                "CartFunction.Policies[0].Statement[" + i + "]",
                statements[i].effect(),
                statements[i].actions(),
                statements[i].resources(),
                statements[i].conditions()))
        .toList();
  }
}
