package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;

/**
 * What staff sends to register a terminal.
 *
 * @param name for people, also on receipts
 */
record TerminalForm(String name, ZoneId zone) {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_ZONE = 64;
  private static final String DEFAULT_ZONE = "UTC";

  static Checked<TerminalForm> read(Fields fields) {
    String name = fields.text("name", LONGEST_NAME);
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      fields.violate("name", "must be on one line, without control characters");
    }
    ZoneId zone = zone(fields);
    return fields.check(() -> new TerminalForm(name, zone));
  }

  /** A name of the time zone database; an offset like {@code +02:00} knows no summer time. */
  private static ZoneId zone(Fields fields) {
    String sent = fields.optionalText("timeZone", LONGEST_ZONE);
    String name = sent.isEmpty() ? DEFAULT_ZONE : sent;
    if (ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    fields.violate("timeZone", "must be the name of a time zone, like Europe/Berlin");
    return ZoneOffset.UTC;
  }
}
