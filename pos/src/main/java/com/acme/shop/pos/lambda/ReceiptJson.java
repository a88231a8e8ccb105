package com.acme.shop.pos.lambda;

import com.acme.shop.events.LastFour;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleLine;
import com.acme.shop.pos.domain.Tender;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** Receipts as the contract spells them. */
final class ReceiptJson {

  private ReceiptJson() {}

  static void write(JsonGenerator json, StoredSale stored) throws IOException {
    Sale sale = stored.state().sale();
    json.writeStartObject();
    writeHead(json, sale, SaleStatus.of(stored.state()));
    writeSums(json, sale);
    writeTender(json, sale);
    write(json, CardVerdict.of(stored.state()));
    json.writeBooleanField("offline", sale.offline());
    if (sale.overCatalog() != 0) {
      json.writeNumberField("overCatalog", new Money(sale.overCatalog()).amount());
    }
    writeBack(json, GivenBack.of(stored.state()));
    json.writeEndObject();
  }

  private static void writeHead(JsonGenerator json, Sale sale, SaleStatus status)
      throws IOException {
    json.writeStringField("saleId", sale.id());
    json.writeStringField("orderId", sale.orderId());
    json.writeStringField("terminalId", sale.terminalId());
    json.writeStringField("status", status.spelling());
    json.writeStringField("soldAt", sale.soldAt().toString());
    json.writeStringField("day", sale.day().toString());
    if (sale.customer().isPresent()) {
      json.writeStringField("customer", sale.customer().get());
    }
  }

  private static void writeSums(JsonGenerator json, Sale sale) throws IOException {
    json.writeArrayFieldStart("lines");
    for (SaleLine line : sale.lines()) {
      write(json, line);
    }
    json.writeEndArray();
    json.writeNumberField("subtotal", sale.subtotal().amount());
    json.writeNumberField("discount", sale.discount().amount());
    json.writeNumberField("total", sale.total().amount());
  }

  private static void write(JsonGenerator json, SaleLine line) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", line.id());
    json.writeStringField("name", line.name());
    json.writeNumberField("quantity", line.quantity());
    json.writeNumberField("price", line.price().amount());
    json.writeNumberField("amount", line.amount().amount());
    json.writeEndObject();
  }

  private static void writeTender(JsonGenerator json, Sale sale) throws IOException {
    json.writeObjectFieldStart("tender");
    switch (sale.tender()) {
      case Tender.Cash(var tendered) -> {
        json.writeStringField("type", "cash");
        json.writeNumberField("tendered", tendered.amount());
        json.writeNumberField("change", change(sale, tendered).amount());
      }
      case Tender.Card(var scheme, var lastFour) -> {
        json.writeStringField("type", "card");
        json.writeObjectFieldStart("card");
        json.writeStringField("type", scheme);
        json.writeStringField("number", LastFour.masked(lastFour));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  /** What the customer gets back of what he handed over. */
  static Money change(Sale sale, Money tendered) {
    return tendered.minus(sale.total());
  }

  private static void write(JsonGenerator json, Optional<CardVerdict> known) throws IOException {
    if (known.isEmpty()) {
      return;
    }
    CardVerdict verdict = known.get();
    json.writeObjectFieldStart("payment");
    json.writeBooleanField("success", verdict.success());
    json.writeStringField("message", verdict.message());
    json.writeStringField("transactionID", verdict.transactionId());
    json.writeEndObject();
  }

  private static void writeBack(JsonGenerator json, Optional<GivenBack> known) throws IOException {
    if (known.isEmpty()) {
      return;
    }
    GivenBack back = known.get();
    json.writeObjectFieldStart("takenBack");
    json.writeStringField("kind", back.kind());
    json.writeStringField("at", back.at().toString());
    json.writeStringField("by", back.by());
    json.writeStringField("reason", back.reason());
    if (back.day().isPresent()) {
      json.writeStringField("day", back.day().get().toString());
    }
    json.writeBooleanField("moneyReturned", back.moneyReturned());
    json.writeEndObject();
  }
}
