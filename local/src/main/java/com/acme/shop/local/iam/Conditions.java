package com.acme.shop.local.iam;

import com.acme.shop.local.template.Statement.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Tests the conditions of a statement.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Set
 *     operators</a>
 */
final class Conditions {

  private static final Set<String> KEYS = Set.of(Access.LEADING_KEYS, Access.ENCLOSING_OPERATION);

  private Conditions() {}

  /** What is not known of these conditions, in words for a person; empty when all is. */
  static Optional<String> unknown(List<Condition> conditions) {
    return conditions.stream().flatMap(condition -> unknown(condition).stream()).findFirst();
  }

  static boolean hold(List<Condition> conditions, Access access) {
    return conditions.stream().allMatch(condition -> holds(condition, access));
  }

  private static Optional<String> unknown(Condition condition) {
    if (!KEYS.contains(condition.key().toLowerCase(Locale.ROOT))) {
      return Optional.of("the condition key " + condition.key());
    } else if (!condition.operator().equals("Null") && comparison(condition).isEmpty()) {
      return Optional.of("the operator " + condition.operator());
    }
    return condition.values().stream()
        .filter(value -> value.contains("${"))
        .map(value -> "the policy variable " + value)
        .findFirst();
  }

  private static boolean holds(Condition condition, Access access) {
    List<String> values = access.values(condition.key());
    if (condition.operator().equals("Null")) {
      return condition.values().contains(Boolean.toString(values.isEmpty()));
    }
    return comparison(condition).filter(compare -> holds(condition, values, compare)).isPresent();
  }

  private static boolean holds(
      Condition condition, List<String> values, BiPredicate<String, String> compare) {
    Predicate<String> one =
        value -> condition.values().stream().anyMatch(pattern -> compare.test(pattern, value));
    return switch (set(condition)) {
      // True of no value at all: that is why policies ask with Null, too.
      case "ForAllValues" -> values.stream().allMatch(one);
      case "ForAnyValue" -> values.stream().anyMatch(one);
      // What AWS does with several values here is not documented: never more than it might.
      default -> values.size() == 1 && one.test(values.getFirst());
    };
  }

  private static String set(Condition condition) {
    int colon = condition.operator().indexOf(':');
    return colon < 0 ? "" : condition.operator().substring(0, colon);
  }

  private static Optional<BiPredicate<String, String>> comparison(Condition condition) {
    return switch (condition.operator()) {
      case "StringEquals", "ForAllValues:StringEquals", "ForAnyValue:StringEquals" ->
          Optional.of(String::equals);
      case "StringLike", "ForAllValues:StringLike", "ForAnyValue:StringLike" ->
          Optional.of(Wildcards::match);
      default -> Optional.empty();
    };
  }
}
