package com.acme.shop.pos.application;

import com.acme.shop.events.Event;
import java.util.List;

/** Sends events to whom they concern. */
public interface Messages {

  /** Returns when all of them are with their queue; throws when one may not be. */
  void send(List<Event> events);
}
