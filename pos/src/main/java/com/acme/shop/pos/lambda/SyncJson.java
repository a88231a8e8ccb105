package com.acme.shop.pos.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** What became of sales that were handed in, in the order in which they came. */
final class SyncJson {

  private SyncJson() {}

  /**
   * One sale of a hand-in.
   *
   * @param saleId as it was sent; empty where none was
   */
  record Entry(String saleId, Outcome outcome) {}

  static void write(JsonGenerator json, List<Entry> entries) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("results");
    for (Entry entry : entries) {
      write(json, entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("saleId", entry.saleId());
    json.writeNumberField("status", entry.outcome().status());
    switch (entry.outcome()) {
      case Outcome.Sold(var sale) -> {
        json.writeFieldName("receipt");
        ReceiptJson.write(json, sale);
      }
      case Outcome.Failed(var problem) -> {
        json.writeFieldName("problem");
        problem.part().to(json);
      }
    }
    json.writeEndObject();
  }
}
