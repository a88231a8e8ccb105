package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code Fn::Sub}: {@code ${Name}}, {@code ${Name.Attribute}} and {@code ${!Literal}}. */
record Sub(Resolver resolver, Lookup lookup, Place place) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

  JsonNode substitute(JsonNode argument) {
    if (argument.isArray() && argument.size() == 2) {
      return substitute(argument.get(0), Section.of(place, argument.get(1)));
    } else if (argument.isValueNode()) {
      return substitute(argument, Section.of(place, PseudoParameters.NO_VALUE));
    }
    throw place.broken("Fn::Sub takes a text, or a text and a map");
  }

  private JsonNode substitute(JsonNode template, Section variables) {
    String text = Section.scalar(template, place);
    return TextNode.valueOf(
        VARIABLE
            .matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(replacement(match, variables))));
  }

  private String replacement(MatchResult match, Section variables) {
    String name = match.group(1);
    if (name.startsWith("!")) {
      return "${" + name.substring(1) + "}";
    }
    JsonNode value =
        variables.has(name) ? resolver.resolve(variables.get(name), place) : lookedUp(name);
    if (!value.isValueNode()) {
      throw place.broken("Fn::Sub needs a single value for ${" + name + "}");
    }
    return Section.scalar(value, place);
  }

  private JsonNode lookedUp(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? lookup.ref(name, place)
        : lookup.attribute(name.substring(0, dot), name.substring(dot + 1), place);
  }
}
