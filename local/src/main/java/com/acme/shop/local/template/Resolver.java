package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Replaces intrinsic functions by what they come to. */
final class Resolver {

  private final Lookup lookup;
  private final Mappings mappings;
  private final Conditions conditions;

  Resolver(Lookup lookup, Mappings mappings, Conditions conditions) {
    this.lookup = lookup;
    this.mappings = mappings;
    this.conditions = conditions;
  }

  /**
   * The node without any function in it.
   *
   * @return {@link PseudoParameters#NO_VALUE} when that is what it comes to
   */
  JsonNode resolve(JsonNode node, Place place) {
    return switch (node) {
      case ObjectNode object -> object(object, place);
      case ArrayNode array -> array(array, place);
      default -> {
        if (node.isNull()) {
          throw place.broken("there is no value here");
        }
        yield node;
      }
    };
  }

  /** The function that a map calls, if it is a call: the only key of the map. */
  static Optional<String> functionName(JsonNode node, Place place) {
    if (!node.isObject() || node.isEmpty()) {
      return Optional.empty();
    }
    String first = node.fieldNames().next();
    boolean isCall = first.equals("Ref") || first.equals("Condition") || first.startsWith("Fn::");
    if (node.size() > 1 && first.startsWith("Fn::")) {
      throw place.broken(first + " stands beside other keys");
    }
    return isCall && node.size() == 1 ? Optional.of(first) : Optional.empty();
  }

  private JsonNode object(ObjectNode node, Place place) {
    // {"Condition": …} is a call inside of Conditions only; elsewhere it may be a policy's key.
    Optional<String> function = functionName(node, place).filter(name -> !name.equals("Condition"));
    return function.isPresent()
        ? call(function.get(), node.path(function.get()), place)
        : map(node, place);
  }

  private ObjectNode map(ObjectNode node, Place place) {
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    for (var property : node.properties()) {
      JsonNode value = resolve(property.getValue(), place.in(property.getKey()));
      if (!value.isMissingNode()) {
        resolved.set(property.getKey(), value);
      }
    }
    return resolved;
  }

  private ArrayNode array(ArrayNode node, Place place) {
    ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < node.size(); i++) {
      JsonNode value = resolve(node.get(i), place.at(i));
      if (!value.isMissingNode()) {
        resolved.add(value);
      }
    }
    return resolved;
  }

  private JsonNode call(String function, JsonNode argument, Place place) {
    return switch (function) {
      case "Ref" -> lookup.ref(Section.scalar(argument, place), place);
      case "Fn::GetAtt" -> attribute(argument, place);
      case "Fn::If" -> choose(argument, place);
      case "Fn::Sub" -> new Sub(this, lookup, place).substitute(argument);
      case "Fn::FindInMap" -> find(arguments(function, argument, 3, place));
      case "Fn::Join" -> TextFunctions.join(arguments(function, argument, 2, place));
      case "Fn::Split" -> TextFunctions.split(arguments(function, argument, 2, place));
      case "Fn::Select" -> TextFunctions.select(arguments(function, argument, 2, place));
      case "Fn::Base64" -> TextFunctions.base64(resolve(argument, place), place);
      case "Fn::Cidr" -> Cidr.blocks(arguments(function, argument, 3, place));
      case "Fn::GetAZs" -> zones(resolve(argument, place), place);
      case "Fn::ImportValue" ->
          throw place.broken("no other stack exports to this machine: Fn::ImportValue");
      case "Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or" ->
          throw place.broken(function + " belongs into Conditions");
      default -> throw place.broken(function + " is not played here");
    };
  }

  private Arguments arguments(String function, JsonNode argument, int count, Place place) {
    return Arguments.of(function, resolveEach(argument, place), count, place);
  }

  /** Elements keep the property's place: "Fn.Environment", not "Fn.Environment[1][0]". */
  JsonNode resolveEach(JsonNode argument, Place place) {
    if (!(argument instanceof ArrayNode list)) {
      return resolve(argument, place);
    }
    ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : list) {
      JsonNode value = element.isArray() ? resolveEach(element, place) : resolve(element, place);
      if (!value.isMissingNode()) {
        resolved.add(value);
      }
    }
    return resolved;
  }

  private JsonNode attribute(JsonNode argument, Place place) {
    if (argument.isTextual() && argument.asText().contains(".")) {
      String[] parts = argument.asText().split("\\.", 2);
      return lookup.attribute(parts[0], parts[1], place);
    }
    if (!argument.isArray() || argument.size() != 2) {
      throw place.broken("Fn::GetAtt takes a resource and its attribute");
    }
    return lookup.attribute(
        Section.scalar(argument.get(0), place),
        Section.scalar(resolve(argument.get(1), place), place),
        place);
  }

  private JsonNode choose(JsonNode argument, Place place) {
    if (!argument.isArray() || argument.size() != 3) {
      throw place.broken("Fn::If takes a condition and two values");
    }
    String condition = Section.scalar(argument.get(0), place);
    return resolve(argument.get(conditions.holds(condition, place) ? 1 : 2), place);
  }

  private JsonNode find(Arguments path) {
    return mappings.find(path.text(0), path.text(1), path.text(2), path.place());
  }

  private JsonNode zones(JsonNode argument, Place place) {
    String given = Section.scalar(argument, place);
    String region =
        given.isEmpty() ? Section.scalar(lookup.ref("AWS::Region", place), place) : given;
    ArrayNode zones = JsonNodeFactory.instance.arrayNode();
    return zones.add(region + "a").add(region + "b").add(region + "c");
  }
}
