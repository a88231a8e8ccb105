package com.acme.shop.order.application;

import java.util.EnumMap;
import java.util.Map;

/** What a test has happen between two effects. */
final class Hooks {

  private final Map<Point, Runnable> hooks = new EnumMap<>(Point.class);

  /** The function dies. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Every time that the point is reached, until {@link #clear}. */
  void always(Point point, Runnable hook) {
    hooks.put(point, hook);
  }

  /** The next time that the point is reached. */
  void once(Point point, Runnable hook) {
    hooks.put(
        point,
        () -> {
          hooks.remove(point);
          hook.run();
        });
  }

  void crashOnceAt(Point point) {
    once(
        point,
        () -> {
          throw new Crash();
        });
  }

  void clear() {
    hooks.clear();
  }

  void reached(Point point) {
    hooks.getOrDefault(point, () -> {}).run();
  }
}
