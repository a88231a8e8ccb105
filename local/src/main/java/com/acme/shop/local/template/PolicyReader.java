package com.acme.shop.local.template;

import com.acme.shop.local.template.Statement.Condition;
import com.acme.shop.local.template.Statement.Effect;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the {@code Policies} of a function: documents only. Policies of AWS's own and SAM's policy
 * templates are known by name alone here, and grant nothing.
 */
final class PolicyReader {

  private static final String PROPERTY = "Policies";
  private static final Set<String> DOCUMENT = Set.of("Id", "Statement", "Version");
  private static final Set<String> STATEMENT =
      Set.of("Action", "Condition", "Effect", "Resource", "Sid");

  private PolicyReader() {}

  static List<Policy> read(Section function) {
    List<Policy> policies = new ArrayList<>();
    elements(function)
        .forEach((place, element) -> {
          if (isDocument(element)) {
            policies.add(document(Section.of(place, element)));
          }
        });
    return policies;
  }

  /** One line for each policy that is only named: {@code Fn.Policies[1] (SQSPollerPolicy)}. */
  static Stream<String> unplayed(Section function) {
    return elements(function).entrySet().stream()
        .filter(element -> !isDocument(element.getValue()))
        .map(element -> "%s (%s)".formatted(element.getKey().path(), name(element.getValue())));
  }

  /** One element alone is a list of one. */
  private static Map<Place, JsonNode> elements(Section function) {
    return elements(function.get(PROPERTY), function.place().in(PROPERTY));
  }

  private static Map<Place, JsonNode> elements(JsonNode value, Place place) {
    Map<Place, JsonNode> elements = new LinkedHashMap<>();
    if (value.isArray()) {
      value.forEach(element -> elements.put(place.at(elements.size()), element));
    } else if (!value.isMissingNode()) {
      elements.put(place, value);
    }
    return elements;
  }

  private static boolean isDocument(JsonNode element) {
    return element.has("Statement");
  }

  private static String name(JsonNode element) {
    return element.isObject()
        ? String.join(", ", element.propertyStream().map(Map.Entry::getKey).toList())
        : element.asText();
  }

  private static Policy document(Section document) {
    document.allow(DOCUMENT);
    List<Statement> statements = new ArrayList<>();
    elements(document.get("Statement"), document.place().in("Statement"))
        .forEach((place, statement) -> statements.add(statement(Section.of(place, statement))));
    return new Policy(statements);
  }

  private static Statement statement(Section statement) {
    statement.names().forEach(name -> check(name, statement.place()));
    return new Statement(
        statement.place().path(),
        effect(statement),
        required("Action", statement),
        required("Resource", statement),
        conditions(statement.section("Condition")));
  }

  /** Leaving out what is not understood could grant more than AWS does. */
  private static void check(String element, Place place) {
    if (!STATEMENT.contains(element)) {
      throw place.broken(element + " of a function's policy is not played here");
    }
  }

  private static Effect effect(Section statement) {
    return switch (statement.text("Effect")) {
      case "Allow" -> Effect.ALLOW;
      case "Deny" -> Effect.DENY;
      case String other ->
          throw statement.place().in("Effect").broken("Allow or Deny is wanted, not " + other);
    };
  }

  private static List<String> required(String name, Section statement) {
    List<String> texts = statement.texts(name);
    if (texts.isEmpty()) {
      throw statement.place().broken(name + " is missing");
    }
    return texts;
  }

  private static List<Condition> conditions(Section operators) {
    return operators.sections().stream().flatMap(PolicyReader::keys).toList();
  }

  private static Stream<Condition> keys(Section operator) {
    return operator.names().stream()
        .map(key -> new Condition(operator.name(), key, operator.texts(key)));
  }
}
