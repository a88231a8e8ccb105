package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A map of the template, read with the types that are expected in it. */
record Section(Place place, ObjectNode node) {

  static Section of(Place place, JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return new Section(place, JsonNodeFactory.instance.objectNode());
    }
    if (node instanceof ObjectNode object) {
      return new Section(place, object);
    }
    throw place.broken("a map is wanted here, not " + described(node));
  }

  /** The key under which this map stands. */
  String name() {
    return place.path().substring(place.path().lastIndexOf('.') + 1);
  }

  boolean has(String name) {
    return node.has(name);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Fails at a key that is not one of these. */
  void allow(Set<String> known) {
    for (String name : names()) {
      if (!known.contains(name)) {
        throw place.broken("there is no property " + name);
      }
    }
  }

  JsonNode get(String name) {
    return node.path(name);
  }

  /** The map under a key, empty when there is none. */
  Section section(String name) {
    return of(place.in(name), get(name));
  }

  /** Every value as a map, in the order of the template. */
  List<Section> sections() {
    return names().stream().map(this::section).toList();
  }

  /** A list of maps, empty when there is none. */
  List<Section> list(String name) {
    JsonNode value = get(name);
    if (!value.isMissingNode() && !value.isArray()) {
      throw place.in(name).broken("a list is wanted here, not " + described(value));
    }
    List<Section> sections = new ArrayList<>();
    for (JsonNode element : value) {
      sections.add(of(place.in(name).at(sections.size()), element));
    }
    return sections;
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> place.broken(name + " is missing"));
  }

  Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(scalar(get(name), place.in(name))) : Optional.empty();
  }

  /** A list of texts, empty when there is none; one text alone is a list of one. */
  List<String> texts(String name) {
    JsonNode value = get(name);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(scalar(value, place.in(name)));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      texts.add(scalar(element, place.in(name).at(texts.size())));
    }
    return texts;
  }

  boolean flag(String name, boolean otherwise) {
    return switch (optionalText(name).orElse(Boolean.toString(otherwise))) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw place.in(name).broken("true or false is wanted, not " + other);
    };
  }

  OptionalInt integer(String name, int min, int max) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    int value = parsed(text.get(), place.in(name));
    if (value < min || value > max) {
      throw place.in(name).broken(value + " is not between " + min + " and " + max);
    }
    return OptionalInt.of(value);
  }

  Duration seconds(String name, int min, int max, int otherwise) {
    return Duration.ofSeconds(integer(name, min, max).orElse(otherwise));
  }

  static String scalar(JsonNode value, Place place) {
    if (!value.isValueNode() || value.isNull()) {
      throw place.broken("a single value is wanted here, not " + described(value));
    }
    return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
  }

  private static int parsed(String text, Place place) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw place.broken("a whole number is wanted, not '" + text + "'");
    }
  }

  private static String described(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT, POJO -> "a map";
      case NULL, MISSING -> "nothing";
      case BINARY, BOOLEAN, NUMBER, STRING -> "'" + node.asText() + "'";
    };
  }
}
