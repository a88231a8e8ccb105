package com.acme.shop.pos.lambda;

import com.acme.shop.events.Card;
import com.acme.shop.events.LastFour;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.pos.application.SaleRequest.Discount;
import com.acme.shop.pos.application.SaleRequest.Line;
import com.acme.shop.pos.application.SaleRequest.Pay;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HexFormat;

/**
 * Tells two sales of one id apart by what was read of them, however it was spelled.
 *
 * <p>Of the card it knows what is kept of it and its expiry: the hash of a number can be guessed
 * back, since there are few. It knows nothing of the time, the prices and the expected total: a
 * terminal that loses the network before it hears the answer hands the sale in again as one that
 * was made offline, which has them where the first request had not.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(SaleForm form) {
    return HexFormat.of().formatHex(Sha256.of(Json.text(json -> write(json, form))));
  }

  /** A list in a fixed order, each of its members in one spelling. */
  private static void write(JsonGenerator json, SaleForm form) throws IOException {
    json.writeStartArray();
    json.writeString(form.terminalId());
    json.writeString(form.customer().orElse(""));
    json.writeString(form.discount().map(Fingerprint::spelled).orElse(""));
    write(json, form.pay());
    for (Line line : form.lines()) {
      json.writeString(line.id());
      json.writeNumber(line.quantity());
    }
    json.writeEndArray();
  }

  private static String spelled(Discount discount) {
    return switch (discount) {
      case Discount.Percent(var percent) ->
          percent.stripTrailingZeros().toPlainString() + " percent";
      case Discount.Amount(var amount) -> amount.toString();
    };
  }

  private static void write(JsonGenerator json, Pay pay) throws IOException {
    switch (pay) {
      case Pay.Cash(var tendered) -> json.writeString("cash " + tendered);
      case Pay.ByCard(Card card) -> {
        json.writeString("card " + card.type());
        json.writeString(LastFour.of(card.number()));
        json.writeNumber(card.expiryYear());
        json.writeNumber(card.expiryMonth());
      }
    }
  }
}
