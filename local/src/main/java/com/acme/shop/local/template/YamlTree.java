package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed YAML into a JSON tree; {@code !Sub x} becomes {@code {"Fn::Sub": "x"}}. */
final class YamlTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Numbers that are written as they are read; 012 and 1e5 are rather ids, and stay text. */
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+");

  /** Short tags without their exclamation mark. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "And",
          "Base64",
          "Cidr",
          "Equals",
          "FindInMap",
          "GetAZs",
          "GetAtt",
          "If",
          "ImportValue",
          "Join",
          "Not",
          "Or",
          "Select",
          "Split",
          "Sub",
          "Transform");

  private final Path file;

  YamlTree(Path file) {
    this.file = file;
  }

  JsonNode convert(Node node) {
    if (node.isRecursive()) {
      throw broken(node, "an alias contains itself");
    }
    return longForm(node, plain(node));
  }

  private JsonNode plain(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case SequenceNode sequence -> sequence(sequence);
      case MappingNode mapping -> mapping(mapping);
      default -> throw broken(node, "neither a value nor a list nor a map");
    };
  }

  private ArrayNode sequence(SequenceNode node) {
    ArrayNode array = JSON.arrayNode();
    node.getValue().forEach(element -> array.add(convert(element)));
    return array;
  }

  private ObjectNode mapping(MappingNode node) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : node.getValue()) {
      String key = key(entry.getKeyNode());
      if (object.has(key)) {
        throw broken(entry.getKeyNode(), "the key " + key + " stands here twice");
      }
      object.set(key, convert(entry.getValueNode()));
    }
    return object;
  }

  private String key(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue();
      default -> throw broken(node, "a key must be a simple value");
    };
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    } else if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(text.toLowerCase(Locale.ROOT).equals("true"));
    } else if (tag.equals(Tag.INT) && INTEGER.matcher(text).matches()) {
      return JSON.numberNode(new BigInteger(text));
    } else if (tag.equals(Tag.FLOAT) && DECIMAL.matcher(text).matches()) {
      return JSON.numberNode(new BigDecimal(text));
    }
    return JSON.textNode(text);
  }

  private JsonNode longForm(Node node, JsonNode value) {
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return value;
    }
    String name = tag.substring(1);
    if (name.equals("Ref") || name.equals("Condition")) {
      return JSON.objectNode().set(name, value);
    } else if (FUNCTIONS.contains(name)) {
      return JSON.objectNode().set("Fn::" + name, value);
    }
    throw broken(node, "there is no function " + tag);
  }

  private BrokenTemplate broken(Node node, String problem) {
    return new Place(file + ":" + YamlReader.line(node.getStartMark())).broken(problem);
  }
}
