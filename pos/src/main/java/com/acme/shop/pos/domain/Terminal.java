package com.acme.shop.pos.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A till.
 *
 * @param name for people
 * @param zone where it stands: it decides when its day ends
 * @param disabledAt since when it may not sell any more; empty while it may
 */
public record Terminal(
    String id, String name, ZoneId zone, Instant registeredAt, Optional<Instant> disabledAt) {

  /** The terminal's calendar day of a time. */
  public LocalDate dayOf(Instant time) {
    return time.atZone(zone).toLocalDate();
  }

  public boolean isDisabled() {
    return disabledAt.isPresent();
  }
}
