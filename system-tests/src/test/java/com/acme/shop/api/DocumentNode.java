package com.acme.shop.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.IntStream;

/**
 * A place in an OpenAPI document. References are followed on the way.
 *
 * @param pointer from the document's root (RFC 6901)
 */
public record DocumentNode(JsonNode root, String pointer) {

  private static final String REFERENCE = "$ref";

  JsonNode json() {
    return root.at(pointer);
  }

  boolean isMissing() {
    return json().isMissingNode();
  }

  /**
   * A member of this object; a missing node when there is none.
   *
   * @throws IllegalStateException when it refers to nothing
   */
  DocumentNode get(String name) {
    return followed(child(name));
  }

  /** The members of this object, or the entries of this array. */
  List<DocumentNode> children() {
    return places().stream().map(DocumentNode::followed).toList();
  }

  /** As {@link #children}, where they stand: without following references. */
  List<DocumentNode> places() {
    JsonNode json = json();
    return json.isArray()
        ? IntStream.range(0, json.size()).mapToObj(i -> child(Integer.toString(i))).toList()
        : names().stream().map(this::child).toList();
  }

  List<String> names() {
    return json().properties().stream().map(Entry::getKey).toList();
  }

  String text(String name) {
    return get(name).json().asText("");
  }

  boolean flag(String name) {
    return get(name).json().asBoolean(false);
  }

  /** The last segment of the pointer. */
  String name() {
    String segment = pointer.substring(pointer.lastIndexOf('/') + 1);
    return segment.replace("~1", "/").replace("~0", "~");
  }

  private DocumentNode child(String name) {
    String segment = name.replace("~", "~0").replace("/", "~1");
    return new DocumentNode(root, pointer + "/" + segment);
  }

  private static DocumentNode followed(DocumentNode node) {
    JsonNode reference = node.json().path(REFERENCE);
    if (!reference.isTextual()) {
      return node;
    }
    var target = new DocumentNode(node.root, reference.textValue().substring(1));
    if (target.isMissing()) {
      throw new IllegalStateException(node.pointer + " refers to nothing: " + reference);
    }
    return followed(target);
  }
}
