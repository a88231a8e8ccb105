package com.acme.shop.local.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest journeys. Those without any message go first: a shop that is looked at makes one with
 * each page. Safe for use by many threads.
 */
final class Journeys {

  private static final int MOST = 500;
  private static final int MOST_QUIET = 100;
  private static final int LISTED = 50;
  private static final int LISTED_QUIET = 10;

  private final Map<String, Journey> byId = new LinkedHashMap<>();

  synchronized void add(String correlationId, Optional<String> orderId, Step step) {
    Journey journey = byId.get(correlationId);
    if (journey == null) {
      journey = new Journey();
      byId.put(correlationId, journey);
      makeRoom();
    }
    journey.isAbout(orderId);
    journey.add(step);
  }

  private void makeRoom() {
    if (byId.size() <= MOST) {
      return;
    }
    boolean quiet = byId.values().stream().filter(j -> !j.hasMessages()).count() > MOST_QUIET;
    Iterator<Journey> eldestFirst = byId.values().iterator();
    Journey eldest = eldestFirst.next();
    while (quiet && eldest.hasMessages()) {
      eldest = eldestFirst.next();
    }
    eldestFirst.remove();
  }

  synchronized Optional<JourneyView> find(String correlationId) {
    return Optional.ofNullable(byId.get(correlationId))
        .map(journey -> JourneyView.of(correlationId, journey));
  }

  /** Newest first; only some of those without any message. */
  synchronized List<JourneySummary> newest() {
    List<Map.Entry<String, Journey>> all = new ArrayList<>(byId.entrySet());
    all.sort(
        Comparator.comparing((Map.Entry<String, Journey> e) -> e.getValue().lastAt()).reversed());
    List<JourneySummary> listed = new ArrayList<>();
    int quiet = 0;
    for (var entry : all) {
      boolean speaks = entry.getValue().hasMessages();
      if (listed.size() < LISTED && (speaks || quiet++ < LISTED_QUIET)) {
        listed.add(JourneySummary.of(entry.getKey(), entry.getValue()));
      }
    }
    return listed;
  }
}
