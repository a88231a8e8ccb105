package com.acme.shop.local.console;

import com.acme.shop.local.template.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What invokes a function, in short texts for people. */
final class Triggers {

  /** More routes than these are only counted. */
  private static final int SHOWN_ROUTES = 5;

  private Triggers() {}

  static List<String> of(Function function, QueueNames queues) {
    List<String> triggers = new ArrayList<>();
    function.queueSources().forEach(source -> triggers.add(queues.id(source.queue())));
    function.streamSources().forEach(_ -> triggers.add("stream"));
    function
        .scheduleSources()
        .forEach(source -> triggers.add("every %d s".formatted(source.rate().toSeconds())));
    triggers.addAll(routes(function));
    return triggers;
  }

  private static List<String> routes(Function function) {
    List<String> keys =
        function.routes().stream()
            .map(route -> withoutSlash(route.key()))
            .distinct()
            .collect(Collectors.toList());
    if (keys.size() <= SHOWN_ROUTES) {
      return keys;
    }
    List<String> shown = new ArrayList<>(keys.subList(0, SHOWN_ROUTES));
    shown.add("+ %d more".formatted(keys.size() - SHOWN_ROUTES));
    return shown;
  }

  /** Each route has a twin that ends with a slash. */
  private static String withoutSlash(String key) {
    return key.endsWith("/") && !key.endsWith(" /") ? key.substring(0, key.length() - 1) : key;
  }
}
