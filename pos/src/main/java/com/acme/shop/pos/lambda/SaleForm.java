package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.IdempotencyKeys;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.SaleRequest;
import com.acme.shop.pos.application.SaleRequest.Discount;
import com.acme.shop.pos.application.SaleRequest.Line;
import com.acme.shop.pos.application.SaleRequest.Pay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sale as a terminal asks for it, read and not yet priced.
 *
 * @param total what the terminal believes that it costs; empty where it does not say
 * @param soldAt when it was sold without the network; empty for a sale that is being made now
 */
record SaleForm(
    String saleId,
    String terminalId,
    Optional<String> customer,
    List<Line> lines,
    Optional<Discount> discount,
    Pay pay,
    Optional<Money> total,
    Optional<Instant> soldAt) {

  /** Above what two hundred lines of the most and dearest cost. */
  static final Money HIGHEST = Money.of("9999999999999.99");

  static final int LONGEST_TERMINAL_ID = 64;

  private static final int LONGEST_CUSTOMER = 128;
  private static final Pattern PRINTABLE = Pattern.compile("\\P{C}*");

  SaleForm {
    lines = List.copyOf(lines);
  }

  /**
   * What is known of a sale before its body is read.
   *
   * @param terminal that sells, unless the body says otherwise
   * @param key the request's {@code Idempotency-Key}, which is the sale's id
   * @param offline whether it was made without the network
   */
  record Origin(Optional<String> terminal, Optional<String> key, boolean offline) {}

  static Checked<SaleForm> read(Fields fields, Origin origin) {
    String saleId = saleId(fields, origin.key().map(SaleForm::unquoted));
    String terminalId = terminalId(fields, origin.terminal());
    Optional<String> customer = customer(fields);
    List<Line> lines = LineForm.read(fields, origin.offline());
    Optional<Discount> discount = fields.optionalObject("discount").map(DiscountForm::read);
    Pay pay = TenderForm.read(fields.object("tender"));
    Optional<Money> total =
        fields.has("total") ? Optional.of(fields.money("total", HIGHEST)) : Optional.empty();
    Optional<Instant> soldAt =
        origin.offline() ? Optional.of(SoldAt.read(fields)) : Optional.empty();
    return fields.check(
        () -> new SaleForm(saleId, terminalId, customer, lines, discount, pay, total, soldAt));
  }

  SaleRequest request(HttpRequest request) {
    return new SaleRequest(
        saleId,
        terminalId,
        customer,
        lines,
        discount,
        pay,
        total,
        soldAt,
        Fingerprint.of(this),
        request.requestId(),
        request.correlationId());
  }

  private static String saleId(Fields fields, Optional<String> key) {
    String saleId = key.filter(_ -> !fields.has("saleId")).orElseGet(() -> inBody(fields));
    if (!saleId.isEmpty() && !SaleId.isOne(saleId)) {
      fields.violate(fields.has("saleId") ? "saleId" : IdempotencyKeys.HEADER, SaleId.RULE);
    }
    if (key.isPresent() && !key.get().equals(saleId)) {
      fields.violate(IdempotencyKeys.HEADER, "must be the saleId");
    }
    return saleId;
  }

  private static String inBody(Fields fields) {
    String sent = fields.anyText("saleId").orElse("");
    if (sent.isEmpty()) {
      fields.violate("saleId", fields.has("saleId") ? SaleId.RULE : "is required");
    }
    return sent;
  }

  /** The draft of the header's standard quotes its value; many clients do not. */
  private static String unquoted(String key) {
    boolean quoted = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"");
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  private static String terminalId(Fields fields, Optional<String> other) {
    return other.isPresent() && !fields.has("terminalId")
        ? other.get()
        : fields.text("terminalId", LONGEST_TERMINAL_ID);
  }

  private static Optional<String> customer(Fields fields) {
    String customer = fields.optionalText("customer", LONGEST_CUSTOMER);
    if (!PRINTABLE.matcher(customer).matches()) {
      fields.violate("customer", "must have printable characters only");
    }
    return Optional.of(customer).filter(text -> !text.isEmpty());
  }
}
