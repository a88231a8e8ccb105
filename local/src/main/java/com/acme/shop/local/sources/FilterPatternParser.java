package com.acme.shop.local.sources;

import com.acme.shop.local.sources.FilterPattern.AnyOf;
import com.acme.shop.local.sources.FilterPattern.Condition;
import com.acme.shop.local.sources.FilterPattern.Fields;
import com.acme.shop.local.template.BrokenTemplate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one filter pattern and says, for a broken one, what is wrong in it. */
final class FilterPatternParser {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String pattern;

  private FilterPatternParser(String pattern) {
    this.pattern = pattern;
  }

  static Fields parse(String pattern) {
    return new FilterPatternParser(pattern).root();
  }

  private Fields root() {
    try {
      return fields("the pattern", JSON.readTree(pattern));
    } catch (JsonProcessingException e) {
      throw broken("is not JSON: " + e.getOriginalMessage());
    }
  }

  private Fields fields(String place, JsonNode node) {
    if (!node.isObject() || node.isEmpty()) {
      throw broken(place + " must be an object with at least one field");
    }
    Map<String, Condition> all = new LinkedHashMap<>();
    List<List<Fields>> alternatives = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().equals("$or")) {
        alternatives.add(or(field.getValue()));
      } else {
        all.put(field.getKey(), condition(field.getKey(), field.getValue()));
      }
    }
    return new Fields(all, alternatives);
  }

  private List<Fields> or(JsonNode branches) {
    requireList("$or", branches);
    return branches.valueStream().map(branch -> fields("each branch of $or", branch)).toList();
  }

  private Condition condition(String name, JsonNode node) {
    if (node.isObject()) {
      return fields(name, node);
    }
    requireList(name, node);
    return new AnyOf(node.valueStream().map(value -> test(name, value)).toList());
  }

  private ValueRule test(String name, JsonNode node) {
    if (node.isArray()) {
      throw broken(name + " has a list in its list");
    }
    return node.isObject() ? operator(name, node) : new ValueRule.Equal(node);
  }

  private ValueRule operator(String name, JsonNode node) {
    if (node.size() != 1) {
      throw broken(name + " must have one operator in each object");
    }
    Map.Entry<String, JsonNode> operator = node.properties().iterator().next();
    JsonNode operand = operator.getValue();
    return switch (operator.getKey()) {
      case "prefix" -> new ValueRule.Prefix(text("prefix", operand));
      case "suffix" -> new ValueRule.Suffix(text("suffix", operand));
      case "equals-ignore-case" ->
          new ValueRule.EqualIgnoringCase(text("equals-ignore-case", operand));
      case "exists" -> exists(operand);
      case "numeric" -> new ValueRule.Numeric(bounds(operand));
      case "anything-but" -> anythingBut(operand);
      default -> throw broken(name + " has an unknown operator: " + operator.getKey());
    };
  }

  private String text(String operator, JsonNode operand) {
    if (!operand.isTextual()) {
      throw broken(operator + " takes a string");
    }
    return operand.textValue();
  }

  private ValueRule exists(JsonNode operand) {
    if (!operand.isBoolean()) {
      throw broken("exists takes true or false");
    }
    return new ValueRule.Exists(operand.booleanValue());
  }

  private ValueRule anythingBut(JsonNode operand) {
    if (!operand.isArray()) {
      return new ValueRule.AnythingBut(List.of(excluded(operand)));
    }
    requireList("anything-but", operand);
    return new ValueRule.AnythingBut(operand.valueStream().map(this::excluded).toList());
  }

  private ValueRule excluded(JsonNode operand) {
    if (operand.has("exists") || operand.has("anything-but")) {
      throw broken("anything-but takes values, not exists or anything-but");
    }
    return test("anything-but", operand);
  }

  private List<ValueRule.Bound> bounds(JsonNode operand) {
    requireList("numeric", operand);
    if (operand.size() % 2 != 0) {
      throw broken("numeric takes pairs of a comparison and a number");
    }
    List<ValueRule.Bound> bounds = new ArrayList<>();
    for (int i = 0; i < operand.size(); i += 2) {
      bounds.add(bound(operand.get(i), operand.get(i + 1)));
    }
    return bounds;
  }

  private ValueRule.Bound bound(JsonNode comparison, JsonNode limit) {
    if (!limit.isNumber()) {
      throw broken("numeric compares with a number");
    }
    return ValueRule.Comparison.of(comparison.asText())
        .map(known -> new ValueRule.Bound(known, limit.decimalValue()))
        .orElseThrow(() -> broken("numeric knows =, <, <=, > and >="));
  }

  private void requireList(String name, JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      throw broken(name + " must be a list with at least one element");
    }
  }

  private BrokenTemplate broken(String why) {
    String line = pattern.replaceAll("\\s+", " ");
    return new BrokenTemplate("Filter pattern " + line + ": " + why);
  }
}
