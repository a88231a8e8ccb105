package com.acme.shop.saga;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code SendMessageBatch} of which SQS takes every second entry, from the second on.
 *
 * @param taken the call with the entries that are taken
 * @param failed the ids of the others
 */
record HalfBatch(Call taken, List<String> failed, boolean isEmpty) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static HalfBatch of(Call call) {
    try {
      var request = (ObjectNode) JSON.readTree(call.body());
      ArrayNode taken = JSON.createArrayNode();
      List<String> failed = new ArrayList<>();
      int place = 0;
      for (JsonNode entry : request.get("Entries")) {
        if (place++ % 2 == 0) {
          failed.add(entry.get("Id").textValue());
        } else {
          taken.add(entry);
        }
      }
      request.set("Entries", taken);
      var half = new Call(call.caller(), call.operation(), request.toString());
      return new HalfBatch(half, List.copyOf(failed), taken.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What SQS says: its answer for those that it took, and an error for each of the others. */
  byte[] answer(byte[] ofTaken) {
    try {
      var answer =
          ofTaken.length == 0 ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(ofTaken);
      ArrayNode errors = answer.putArray("Failed");
      for (String id : failed) {
        errors.addObject().put("Id", id).put("Code", "InternalError").put("SenderFault", false);
      }
      if (!answer.has("Successful")) {
        answer.putArray("Successful");
      }
      return answer.toString().getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
