package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * SAM's {@code Globals}: properties that every resource of a type has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html">Globals
 *     section of the AWS SAM template</a>
 */
record Globals(Section declared) {

  private static final String SAM = "AWS::Serverless::";

  /** The properties of a resource after the ones for its type are put under them. */
  ObjectNode mergedInto(ObjectNode own, String type, List<String> ignored) {
    if (!type.startsWith(SAM) || ignored.contains("*")) {
      return own;
    }
    ObjectNode shared = declared.section(type.substring(SAM.length())).node().deepCopy();
    shared.remove(ignored);
    return merged(shared, own);
  }

  /** The SAM type that a section is for. */
  static String type(Section section) {
    return SAM + section.name();
  }

  private static ObjectNode merged(ObjectNode shared, ObjectNode own) {
    ObjectNode merged = shared.deepCopy();
    own.properties()
        .forEach(e -> merged.set(e.getKey(), merged(shared.path(e.getKey()), e.getValue())));
    return merged;
  }

  /** Maps are merged and lists appended; anything else, a function call too, is overridden. */
  private static JsonNode merged(JsonNode shared, JsonNode own) {
    if (shared instanceof ObjectNode below && own instanceof ObjectNode above) {
      return Stream.of(below, above).anyMatch(Globals::isCall) ? own : merged(below, above);
    } else if (shared instanceof ArrayNode first && own instanceof ArrayNode second) {
      return first.deepCopy().addAll(second);
    }
    return own;
  }

  private static boolean isCall(ObjectNode node) {
    return node.size() == 1
        && node.properties().stream()
            .anyMatch(e -> e.getKey().equals("Ref") || e.getKey().startsWith("Fn::"));
  }
}
