package com.acme.shop.local;

import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Stack;
import java.util.Locale;
import java.util.Map;

/** Where a debugger attaches to the function that {@code --debug} names. */
final class DebugPort {

  /** The one that debuggers offer first. */
  static final int NUMBER = 5005;

  private DebugPort() {}

  /**
   * The port by the function's logical id; empty when nothing is to be debugged.
   *
   * @throws Options.UsageException when the template has no such function
   */
  static Map<String, Integer> of(Options options, Stack stack) {
    return options
        .debug()
        .map(name -> Map.of(debugged(name, stack).logicalId(), NUMBER))
        .orElse(Map.of());
  }

  private static Function debugged(String name, Stack stack) {
    return stack.functions().stream()
        .filter(function -> isCalled(function, name))
        .findFirst()
        .orElseThrow(() ->
            new Options.UsageException("--debug: the template has no function " + name + "."));
  }

  private static boolean isCalled(Function function, String name) {
    String id = function.logicalId().toLowerCase(Locale.ROOT);
    String asked = name.toLowerCase(Locale.ROOT);
    return id.equals(asked) || id.equals(asked + "function");
  }
}
