package com.acme.shop.walls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a template as a syntax tree: its own tags stay unread. */
final class YamlNodes {

  private YamlNodes() {}

  static Node root(String document) {
    return new Compose(LoadSettings.builder().build()).composeString(document).orElseThrow();
  }

  static @Nullable Node child(@Nullable Node parent, String key) {
    return entries(parent).stream()
        .filter(entry -> key.equals(text(entry.getKeyNode())))
        .map(NodeTuple::getValueNode)
        .findFirst()
        .orElse(null);
  }

  static List<NodeTuple> entries(@Nullable Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }

  static @Nullable String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : null;
  }
}
