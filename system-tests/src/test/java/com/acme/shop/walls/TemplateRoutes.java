package com.acme.shop.walls;

import static com.acme.shop.walls.YamlNodes.child;
import static com.acme.shop.walls.YamlNodes.entries;
import static com.acme.shop.walls.YamlNodes.text;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The routes of the HTTP API that a template names. */
final class TemplateRoutes {

  /** What API Gateway calls the route of everything that no other route takes. */
  private static final String CATCH_ALL = "$default";

  private TemplateRoutes() {}

  /** Route keys without a slash at their end: {@code GET /products/{id}}. */
  static Set<String> parse(String template) {
    Set<String> routes = new TreeSet<>();
    for (NodeTuple resource : entries(child(YamlNodes.root(template), "Resources"))) {
      Node properties = child(resource.getValueNode(), "Properties");
      for (NodeTuple event : entries(child(properties, "Events"))) {
        if ("HttpApi".equals(text(child(event.getValueNode(), "Type")))) {
          routes.add(key(child(event.getValueNode(), "Properties")));
        }
      }
    }
    return routes;
  }

  private static String key(@Nullable Node properties) {
    String method = text(child(properties, "Method"));
    String path = text(child(properties, "Path"));
    if (method == null || path == null) {
      return CATCH_ALL;
    }
    String plain =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return method.toUpperCase(Locale.ROOT) + " " + plain;
  }
}
