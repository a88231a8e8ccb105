package com.acme.shop.order.lambda;

import com.acme.shop.money.Money;
import com.acme.shop.order.domain.Purchase;
import com.acme.shop.order.domain.Till;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What an order has that was sold at a till, and no other: {@code discount} and {@code sale}. */
final class SaleJson {

  private SaleJson() {}

  static void write(JsonGenerator json, Purchase purchase) throws IOException {
    if (!purchase.discount().equals(Money.ZERO)) {
      json.writeNumberField("discount", purchase.discount().amount());
    }
    if (purchase.till().isPresent()) {
      write(json, purchase.till().get());
    }
  }

  private static void write(JsonGenerator json, Till till) throws IOException {
    json.writeObjectFieldStart("sale");
    json.writeStringField("saleId", till.saleId());
    json.writeStringField("terminalId", till.terminalId());
    json.writeEndObject();
  }
}
