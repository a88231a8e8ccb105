package com.acme.shop.local;

import com.acme.shop.local.template.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that a stack's parameters get here. */
final class LocalParameters {

  /** What would make a person at a screen wait, or is otherwise different on one machine. */
  private static final Map<String, String> DEFAULTS = Map.of("DeliverySeconds", "2");

  private LocalParameters() {}

  /**
   * The values by name: local defaults for parameters that the template has, over them what {@code
   * --legacy} stands for, over them each {@code --param}. Whoever resolves the template looks into
   * whether it has those that were asked for.
   */
  static Map<String, String> of(Options options, Template template) {
    Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
    values.keySet().retainAll(template.parameters());
    if (options.legacy()) {
      values.put("Mode", "legacy");
    }
    values.putAll(options.parameters());
    return values;
  }

  /** Whether these values make a shop that trusts every caller. */
  static boolean areLegacy(Map<String, String> values) {
    return "legacy".equals(values.get("Mode"));
  }
}
