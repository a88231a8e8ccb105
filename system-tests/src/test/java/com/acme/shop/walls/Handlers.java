package com.acme.shop.walls;

import static com.acme.shop.walls.YamlNodes.child;
import static com.acme.shop.walls.YamlNodes.entries;
import static com.acme.shop.walls.YamlNodes.text;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The handlers that template.yaml names. */
final class Handlers {

  /**
   * @param function the logical id in the template
   * @param jar as {@code CodeUri} names it
   * @param className without the method that may follow {@code ::}
   */
  record Handler(String function, String jar, String className) {}

  private Handlers() {}

  static List<Handler> read(Path template) throws IOException {
    return parse(Files.readString(template));
  }

  static List<Handler> parse(String template) {
    Node root = YamlNodes.root(template);
    var found = new ArrayList<Handler>();
    for (NodeTuple resource : entries(requireNonNull(child(root, "Resources")))) {
      if ("AWS::Serverless::Function".equals(text(child(resource.getValueNode(), "Type")))) {
        found.add(handler(resource));
      }
    }
    return found;
  }

  private static Handler handler(NodeTuple resource) {
    String name = requireNonNull(text(resource.getKeyNode()));
    Node properties = requireNonNull(child(resource.getValueNode(), "Properties"), name);
    String handler = requireNonNull(text(child(properties, "Handler")), name + " has no Handler");
    String jar = requireNonNull(text(child(properties, "CodeUri")), name + " has no CodeUri");
    return new Handler(name, jar, handler.replaceFirst("::.*", ""));
  }
}
