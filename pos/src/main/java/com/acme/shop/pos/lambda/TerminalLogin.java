package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.pos.application.TerminalSecret;

/** What a terminal sends to sign in. */
record TerminalLogin(String terminalId, TerminalSecret secret) {

  private static final int LONGEST_SECRET = 128;

  static Checked<TerminalLogin> read(Fields fields) {
    String terminalId = fields.text("terminalId", TerminalId.LONGEST);
    String secret = fields.exactText("secret", 1, LONGEST_SECRET);
    return fields.check(() -> new TerminalLogin(terminalId, new TerminalSecret(secret)));
  }
}
