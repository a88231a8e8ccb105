package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.token.AccessToken;
import com.acme.shop.pos.application.EnrolTerminal.Enrolment;
import com.acme.shop.pos.domain.Terminal;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Terminals and their tokens as the contract spells them: nobody on the way may keep one. */
final class TerminalJson {

  private TerminalJson() {}

  /** With the secret, this once. */
  static HttpAnswer registered(Enrolment enrolment) {
    return answer(
        201,
        json -> {
          json.writeStartObject();
          writeAll(json, enrolment.terminal());
          json.writeStringField("secret", enrolment.secret().text());
          json.writeEndObject();
        });
  }

  static HttpAnswer terminal(Terminal terminal) {
    return answer(200, written(terminal));
  }

  static HttpAnswer listed(List<Terminal> terminals) {
    return answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("data");
          for (Terminal terminal : terminals) {
            written(terminal).to(json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  static HttpAnswer signedIn(Terminal terminal, AccessToken token) {
    return answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("access_token", token.text());
          json.writeNumberField("expires_in", token.lifetime().toSeconds());
          json.writeObjectFieldStart("terminal");
          writeNames(json, terminal);
          json.writeEndObject();
          json.writeNumberField("status", 200);
          json.writeEndObject();
        });
  }

  private static Json.Writer written(Terminal terminal) {
    return json -> {
      json.writeStartObject();
      writeAll(json, terminal);
      json.writeEndObject();
    };
  }

  private static void writeAll(JsonGenerator json, Terminal terminal) throws IOException {
    writeNames(json, terminal);
    json.writeStringField("status", terminal.isDisabled() ? "disabled" : "active");
    json.writeStringField("registeredAt", terminal.registeredAt().toString());
    if (terminal.disabledAt().isPresent()) {
      json.writeStringField("disabledAt", terminal.disabledAt().get().toString());
    }
  }

  private static void writeNames(JsonGenerator json, Terminal terminal) throws IOException {
    json.writeStringField("terminalId", terminal.id());
    json.writeStringField("name", terminal.name());
    json.writeStringField("timeZone", terminal.zone().getId());
  }

  private static HttpAnswer answer(int status, Json.Writer body) {
    return HttpAnswer.json(status, body).with("cache-control", "no-store");
  }
}
