package com.acme.shop.local.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;

/** What the shop answered. */
record Answer(int status, HttpHeaders headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * This answer, if it has the status that it should have.
   *
   * @throws Symptom otherwise
   */
  Answer expect(int expected) {
    if (status != expected) {
      throw Symptom.ill("answers %d instead of %d".formatted(status, expected), remedy());
    }
    return this;
  }

  /** Its body; missing where that is no JSON. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /**
   * A text of its body.
   *
   * @throws Symptom when it is not there
   */
  String text(String field) {
    String text = json().path(field).asText();
    if (text.isEmpty()) {
      throw Symptom.ill("answers %d without %s".formatted(status, field), remedy());
    }
    return text;
  }

  String remedy() {
    if (status >= 500) {
      return Page.API_5XX.place();
    }
    return status == 429
        ? "the API throttles: try again"
        : "look for the correlation id in the log";
  }

  /** Without the body, which may hold a token. */
  @Override
  public String toString() {
    return "Answer[status=" + status + "]";
  }
}
