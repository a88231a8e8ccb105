package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.DayTotals;
import com.acme.shop.pos.domain.Posting;
import java.time.LocalDate;
import java.util.Optional;

/** Where sales and the totals of days are kept. Infrastructure that fails throws. */
public interface Sales {

  /** A sale as it is now. */
  Optional<StoredSale> find(String saleId);

  /** A day as it is now; one on which nothing was counted yet has version 0. */
  StoredDay find(DayKey key);

  /** A sale and a day as they are now, in one call. */
  Snapshot find(String saleId, DayKey key);

  /**
   * Stores a sale's newest event, and what it has posted to a day: both or none.
   *
   * @param sale with one event more than it was loaded with; a new one has just that event
   * @param day with one posting more than it was loaded with; empty where the event posts nothing
   * @return false when somebody else was faster, with the sale or the day, and nothing was stored
   */
  boolean save(StoredSale sale, Optional<StoredDay> day);

  /** What a terminal's day has come to until now; {@link DayTotals#NONE} where nothing was sold. */
  default DayTotals day(String terminalId, LocalDate day) {
    return find(new DayKey(terminalId, day)).totals();
  }

  /** One terminal's calendar day. */
  record DayKey(String terminalId, LocalDate day) {

    /** The day that a posting changes. */
    static DayKey of(Posting posting) {
      return new DayKey(posting.sale().terminalId(), posting.day());
    }
  }

  /**
   * A day as it is stored.
   *
   * @param version counts the postings: who saves must have seen the newest
   */
  record StoredDay(DayKey key, long version, DayTotals totals) {

    /** A day on which nothing was counted yet. */
    public static StoredDay empty(DayKey key) {
      return new StoredDay(key, 0, DayTotals.NONE);
    }

    /** The day after one posting more. */
    public StoredDay plus(Posting posting) {
      return new StoredDay(key, version + 1, totals.plus(posting));
    }
  }

  /**
   * A sale and a day at one time.
   *
   * @param sale empty where there is none of the id
   */
  record Snapshot(Optional<StoredSale> sale, StoredDay day) {}
}
