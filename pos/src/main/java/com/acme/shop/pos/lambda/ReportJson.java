package com.acme.shop.pos.lambda;

import com.acme.shop.money.Money;
import com.acme.shop.pos.domain.DayTotals;
import com.acme.shop.pos.domain.DayTotals.ByTender;
import com.acme.shop.pos.domain.DayTotals.Sum;
import com.acme.shop.pos.domain.Terminal;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The report of a day as the contract spells it. */
final class ReportJson {

  private ReportJson() {}

  static void write(JsonGenerator json, Terminal terminal, LocalDate day, DayTotals totals)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("terminalId", terminal.id());
    json.writeStringField("name", terminal.name());
    json.writeStringField("timeZone", terminal.zone().getId());
    json.writeStringField("day", day.toString());
    write(json, totals);
    json.writeObjectFieldStart("tenders");
    write(json, "cash", totals.cash());
    write(json, "card", totals.card());
    json.writeEndObject();
    json.writeNumberField("overCatalog", new Money(totals.overCatalog()).amount());
    write(json, "firstSaleAt", totals.first());
    write(json, "lastSaleAt", totals.last());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, DayTotals totals) throws IOException {
    json.writeNumberField("count", totals.sold().count());
    json.writeNumberField("gross", totals.sold().amount().amount());
    json.writeNumberField("discounts", totals.discounts().amount());
    write(json, "voids", totals.voided());
    write(json, "refunds", totals.refunded());
    json.writeNumberField("net", new Money(totals.net()).amount());
  }

  private static void write(JsonGenerator json, String name, Sum sum) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("count", sum.count());
    json.writeNumberField("amount", sum.amount().amount());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, ByTender tender) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("count", tender.sold().count());
    json.writeNumberField("gross", tender.sold().amount().amount());
    json.writeNumberField("voided", tender.voided().amount().amount());
    json.writeNumberField("refunded", tender.refunded().amount().amount());
    json.writeNumberField("net", new Money(tender.net()).amount());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Optional<Instant> at)
      throws IOException {
    if (at.isPresent()) {
      json.writeStringField(name, at.get().toString());
    }
  }
}
