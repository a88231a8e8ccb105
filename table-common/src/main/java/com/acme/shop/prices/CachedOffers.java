package com.acme.shop.prices;

import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.lambda.runtime.Rehearsal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers offers for a minute, so that pricing usually needs no call. */
public final class CachedOffers {

  public static final Duration KEPT = Duration.ofSeconds(60);

  /** Far below what a function's memory holds, and more than most shops sell. */
  public static final int MOST = 1_000;

  private final Offers offers;
  private final Duration unknownKept;
  private final InstantSource clock;
  private final Map<String, Known> known = new Bounded();

  /**
   * @param unknownKept how long it is remembered that a product is unknown
   */
  public CachedOffers(Offers offers, Duration unknownKept, InstantSource clock) {
    this.offers = offers;
    this.unknownKept = unknownKept;
    this.clock = clock;
  }

  /**
   * Offers for a shop in this mode. In strict mode a product that has just come in must not stay
   * refused; in legacy mode unknown products are everyday, and looking for each again would cost a
   * call.
   */
  public static CachedOffers in(Mode mode, Offers offers, InstantSource clock) {
    return new CachedOffers(offers, mode == Mode.STRICT ? Duration.ZERO : KEPT, clock);
  }

  /** As {@link Offers#find}, at most a minute old. */
  public Map<String, Offer> find(Set<String> ids) {
    Map<String, Offer> found = new HashMap<>();
    Set<String> unread = remembered(ids, found);
    if (!unread.isEmpty()) {
      Map<String, Offer> read = offers.find(unread);
      remember(unread, read);
      found.putAll(read);
    }
    return found;
  }

  /** Fills in what is remembered, and returns what is not. */
  private synchronized Set<String> remembered(Set<String> ids, Map<String, Offer> found) {
    Instant now = clock.instant();
    Set<String> unread = new HashSet<>();
    for (String id : ids) {
      Known entry = known.get(id);
      if (entry == null || !now.isBefore(entry.until())) {
        unread.add(id);
      } else {
        entry.offer().ifPresent(offer -> found.put(id, offer));
      }
    }
    return unread;
  }

  private synchronized void remember(Set<String> ids, Map<String, Offer> read) {
    if (Rehearsal.isRunning()) {
      return;
    }
    Instant now = clock.instant();
    for (String id : ids) {
      Optional<Offer> offer = Optional.ofNullable(read.get(id));
      known.put(id, new Known(offer, now.plus(offer.isPresent() ? KEPT : unknownKept)));
    }
  }

  private record Known(Optional<Offer> offer, Instant until) {}

  /** Forgets what was used longest ago. */
  private static final class Bounded extends LinkedHashMap<String, Known> {

    private static final long serialVersionUID = 1L;

    private Bounded() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
      return size() > MOST;
    }
  }
}
