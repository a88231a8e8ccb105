package com.acme.shop.order.domain;

import java.util.List;

/** What comes of a command. */
public sealed interface Decision {

  /**
   * Something new has happened.
   *
   * @param events in their order; they are stored together
   */
  record Accepted(List<OrderEvent> events) implements Decision {

    public Accepted {
      events = List.copyOf(events);
    }

    Accepted(OrderEvent... events) {
      this(List.of(events));
    }
  }

  /**
   * It had happened already.
   *
   * @param events those whose announcement nobody is known to have heard: they are to be announced
   *     again, with the same ids, in case the first announcement was lost in a crash
   */
  record Repeated(List<OrderEvent> events) implements Decision {

    /** It had happened, and whoever was to hear of it has. */
    static final Repeated HEARD = new Repeated();

    public Repeated {
      events = List.copyOf(events);
    }

    Repeated(OrderEvent... events) {
      this(List.of(events));
    }
  }

  /** It may not be, now or ever. */
  record Refused(String reason) implements Decision {}

  /** What it builds on has not happened yet. */
  record TooEarly(String reason) implements Decision {}
}
