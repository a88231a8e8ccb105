package com.acme.shop.pos.application;

import com.acme.shop.pos.domain.DayTotals;
import java.time.LocalDate;
import java.util.Optional;

/** Where sales and the totals of days are kept. Infrastructure that fails throws. */
public interface Sales {

  /** A sale as it is now. */
  Optional<StoredSale> find(String saleId);

  /** What a terminal's day has come to until now; {@link DayTotals#NONE} where nothing was sold. */
  DayTotals day(String terminalId, LocalDate day);
}
