package com.acme.shop.events;

import com.acme.shop.events.SaleMade.ShownCard;
import com.acme.shop.events.SaleMade.SoldLine;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import java.util.regex.Pattern;

/**
 * Reads {@code data}. What is missing or of another type is noted among the fields' violations; a
 * card that is merely wrong is read, for it is payment that refuses it.
 */
final class DataReader {

  /** Longer ids and names are nobody's. */
  private static final int LONGEST = 256;

  private static final int LONGEST_SENTENCE = 4096;
  private static final Money LARGEST = Money.of("9999999999999.99");
  private static final int MOST_LINES = 1_000;
  private static final int LONGEST_SHOWN = 4;
  private static final String NO_TRANSACTION = "-1";
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

  private final Fields data;

  private DataReader(Fields data) {
    this.data = data;
  }

  static EventData read(EventType type, Fields data) {
    var reader = new DataReader(data);
    return switch (type) {
      case PAYMENT_REQUESTED -> reader.paymentRequested();
      case CREDIT_CARD_VALIDATED -> reader.creditCardValidated();
      case REFUND_REQUESTED -> reader.refundRequested();
      case PAYMENT_REFUNDED -> reader.paymentRefunded();
      case SHIPMENT_REQUESTED -> reader.shipmentRequested();
      case SHIPMENT_CANCEL_REQUESTED ->
          new ShipmentCancelRequested(reader.id("_id"), reader.reason());
      case SHIPMENT_SENT -> new ShipmentSent(reader.id("orderNumber"), reader.id("trackingNumber"));
      case SHIPMENT_DELIVERED ->
          new ShipmentDelivered(reader.id("orderNumber"), reader.id("trackingNumber"));
      case SHIPMENT_FAILED -> new ShipmentFailed(reader.id("orderNumber"), reader.reason());
      case SALE_MADE -> reader.saleMade();
      case SALE_RETURN_REQUESTED ->
          new SaleReturnRequested(reader.id("orderID"), reader.id("saleID"), reader.reason());
      case SALE_PAID ->
          new SalePaid(
              reader.id("orderID"),
              reader.id("saleID"),
              reader.money("amount"),
              reader.id("transactionID"));
      case SALE_REFUSED ->
          new SaleRefused(reader.id("orderID"), reader.id("saleID"), reader.reason());
      case SALE_REFUNDED ->
          new SaleRefunded(
              reader.id("orderID"),
              reader.id("saleID"),
              reader.money("amount"),
              reader.id("transactionID"));
    };
  }

  private PaymentRequested paymentRequested() {
    return new PaymentRequested(id("orderID"), card(data.object("card")), money("total"));
  }

  private static Card card(Fields card) {
    return new Card(
        optional(card, "Type", LONGEST),
        sent(card, "Number"),
        card.wholeNumber("ExpiryYear", Integer.MIN_VALUE, Integer.MAX_VALUE),
        card.wholeNumber("ExpiryMonth", Integer.MIN_VALUE, Integer.MAX_VALUE),
        sent(card, "CVV"));
  }

  private CreditCardValidated creditCardValidated() {
    boolean success = data.flag("success");
    return new CreditCardValidated(
        id("orderID"),
        success,
        data.has("status") ? data.wholeNumber("status", 0, 999) : success ? 200 : 400,
        optional(data, "message", LONGEST_SENTENCE),
        money("amount"),
        success || data.has("transactionID") ? id("transactionID") : NO_TRANSACTION);
  }

  private RefundRequested refundRequested() {
    return new RefundRequested(id("orderID"), id("transactionID"), money("amount"), reason());
  }

  private PaymentRefunded paymentRefunded() {
    return new PaymentRefunded(id("orderID"), money("amount"), id("transactionID"));
  }

  private ShipmentRequested shipmentRequested() {
    return new ShipmentRequested(
        id("_id"), sent(data, "delivery"), data.optionalObject("address").map(DataReader::address));
  }

  private SaleMade saleMade() {
    return new SaleMade(
        id("orderID"),
        id("saleID"),
        id("terminalID"),
        id("userID"),
        data.objects("lines", MOST_LINES).stream().map(DataReader::soldLine).toList(),
        money("discount"),
        money("total"),
        data.optionalObject("shownCard").map(DataReader::shownCard));
  }

  private static SoldLine soldLine(Fields line) {
    return new SoldLine(
        sent(line, "id"),
        optional(line, "description", LONGEST_SENTENCE),
        line.wholeNumber("quantity", 1, Integer.MAX_VALUE),
        line.money("price", LARGEST));
  }

  private static ShownCard shownCard(Fields card) {
    return new ShownCard(
        optional(card, "type", LONGEST), optional(card, "lastFour", LONGEST_SHOWN));
  }

  private static Address address(Fields address) {
    return new Address(
        optional(address, "street", LONGEST_SENTENCE),
        optional(address, "city", LONGEST_SENTENCE),
        optional(address, "zip", LONGEST_SENTENCE),
        optional(address, "state", LONGEST_SENTENCE),
        optional(address, "country", LONGEST_SENTENCE));
  }

  private String id(String name) {
    String id = sent(data, name);
    if (id.isEmpty()) {
      data.violate(name, "is required");
    }
    if (!PRINTABLE.matcher(id).matches()) {
      data.violate(name, "must be printable ASCII");
    }
    return id;
  }

  private String reason() {
    return optional(data, "reason", LONGEST_SENTENCE);
  }

  private Money money(String name) {
    return data.money(name, LARGEST);
  }

  /** A text that must be there, but may be empty. */
  private static String sent(Fields fields, String name) {
    if (!fields.has(name)) {
      fields.violate(name, "is required");
    }
    return optional(fields, name, LONGEST);
  }

  private static String optional(Fields fields, String name, int longest) {
    String text = fields.anyText(name).orElse("");
    if (fields.has(name) && fields.anyText(name).isEmpty()) {
      fields.violate(name, "must be text");
    }
    if (text.length() > longest) {
      fields.violate(name, "must have at most %d characters".formatted(longest));
    }
    return text;
  }
}
