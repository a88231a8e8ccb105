package com.acme.shop.lambda.json;

import com.acme.shop.money.Money;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount as a client spelled it, to be echoed just so.
 *
 * @param spelling the text that was sent, or the digits of the number
 * @param quoted whether it was sent as a JSON string
 */
public record SpelledMoney(Money amount, String spelling, boolean quoted) {

  /** Spellings that are longer than this are nobody's price. */
  public static final int LONGEST = 40;

  /** Empty when the spelling is too long to be kept. */
  static Optional<SpelledMoney> of(Money amount, Object sent) {
    boolean quoted = sent instanceof String;
    String spelling = sent instanceof BigDecimal number ? number.toPlainString() : sent.toString();
    return Optional.of(new SpelledMoney(amount, spelling, quoted))
        .filter(money -> money.spelling().length() <= LONGEST);
  }

  /** An amount in the shop's own spelling, with two decimals. */
  public static SpelledMoney plain(Money amount, boolean quoted) {
    return new SpelledMoney(amount, amount.toString(), quoted);
  }

  /** Writes the value in the JSON type in which it was sent. */
  public void to(JsonGenerator json) throws IOException {
    if (quoted) {
      json.writeString(spelling);
    } else {
      json.writeNumber(new BigDecimal(spelling));
    }
  }
}
