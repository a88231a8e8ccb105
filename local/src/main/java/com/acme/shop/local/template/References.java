package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What references to parameters and resources come to in these surroundings. Not safe for use by
 * several threads.
 */
final class References implements Lookup {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}:]+)(?::([^}]*))?}");

  private final Values values;
  private final Resources resources;
  private final Surroundings where;
  private final Resolver resolver;
  private final Set<String> open = new LinkedHashSet<>();

  References(
      Values values,
      Resources resources,
      Mappings mappings,
      Conditions conditions,
      Surroundings where) {
    this.values = values;
    this.resources = resources;
    this.where = where;
    this.resolver = new Resolver(this, mappings, conditions);
  }

  /** The resource's properties with no function left in them. */
  Section resolve(Resource resource) {
    return resolve(resource.properties(), resource.place());
  }

  Section resolve(JsonNode node, Place place) {
    return Section.of(place, resolver.resolve(node, place));
  }

  /** The physical name: the one given, else {@code <stack name>-<logical id>}. */
  String name(Resource resource) {
    String property = ResourceKind.of(resource.type()).nameProperty();
    return property(resource, property).orElseGet(() -> generatedName(resource));
  }

  @Override
  public JsonNode ref(String name, Place asker) {
    return values.find(name).orElseGet(() -> TextNode.valueOf(resourceRef(name, asker)));
  }

  @Override
  public JsonNode attribute(String logicalId, String attribute, Place asker) {
    Resource resource = resource(logicalId, "resource", asker);
    String template =
        ResourceKind.of(resource.type())
            .attribute(attribute)
            .orElseThrow(() ->
                asker.broken(
                    "%s %s has no attribute %s".formatted(resource.type(), logicalId, attribute)));
    return TextNode.valueOf(render(template, resource, asker));
  }

  private String resourceRef(String name, Place asker) {
    int dot = name.indexOf('.');
    if (dot > 0) {
      return attribute(name.substring(0, dot), name.substring(dot + 1), asker).asText();
    }
    Resource resource = resource(name, "resource or parameter", asker);
    return render(ResourceKind.of(resource.type()).ref(), resource, asker);
  }

  private Resource resource(String logicalId, String wanted, Place asker) {
    String condition = resources.leftOut().get(logicalId);
    if (condition != null) {
      throw asker.broken(
          logicalId + " is left out of this stack, its condition " + condition + " is false");
    }
    return resources
        .find(logicalId)
        .orElseThrow(() -> asker.broken("there is no " + wanted + " named " + logicalId));
  }

  private String render(String template, Resource resource, Place asker) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                value(match.group(1), Optional.ofNullable(match.group(2)), resource, asker)));
  }

  private String value(
      String placeholder, Optional<String> otherwise, Resource resource, Place asker) {
    return switch (placeholder) {
      case "name" -> name(resource);
      case "id" -> resource.logicalId().toLowerCase(Locale.ROOT);
      case "uuid" -> uuid(name(resource));
      case "here" -> where.region() + ":" + where.accountId();
      case "region" -> where.region();
      case "account" -> where.accountId();
      case "sqs" -> where.sqs().toString().replaceAll("/+$", "");
      case "api" -> where.api().toString();
      default ->
          property(resource, placeholder)
              .or(() -> otherwise)
              .orElseThrow(() -> asker.broken(resource.logicalId() + " has no " + placeholder));
    };
  }

  /** One property's text; what it refers to may not come back to it. */
  private Optional<String> property(Resource resource, String name) {
    Place place = resource.place().in(name);
    if (!open.add(place.path())) {
      throw place.broken("refers to itself: " + String.join(" -> ", open) + " -> " + place.path());
    }
    JsonNode value = resolver.resolve(resource.property(name), place);
    open.remove(place.path());
    return value.isMissingNode() ? Optional.empty() : Optional.of(Section.scalar(value, place));
  }

  private String generatedName(Resource resource) {
    String name = where.stackName() + "-" + resource.logicalId();
    return switch (resource.type()) {
      case "AWS::S3::Bucket" -> name.toLowerCase(Locale.ROOT);
      case QueueReader.TYPE ->
          property(resource, "FifoQueue").orElse("").equals("true") ? name + ".fifo" : name;
      default -> name;
    };
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
