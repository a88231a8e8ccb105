package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Rehearsal;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers in AWS's place while a function rehearses: whatever is not known to be a read stays in
 * the process and succeeds.
 */
final class Pretence {

  private static final Set<String> READS =
      Set.of("BatchGetItem", "GetItem", "GetParameters", "GetPublicKey", "Query");

  private Pretence() {}

  /**
   * What stands for the answer to a request; empty for one that may be sent.
   *
   * @throws IOException when the body is no JSON where it should be
   */
  static Optional<Answer> of(String path, Map<String, String> headers, byte[] body)
      throws IOException {
    String action = action(path, headers);
    String sent = new String(body, UTF_8);
    Optional<String> canned = Rehearsal.answer(action, sent);
    if (canned.isEmpty() && READS.contains(action)) {
      return Optional.empty();
    }
    byte[] answer = (canned.isPresent() ? canned.get() : answer(action, sent)).getBytes(UTF_8);
    return Optional.of(new Answer(HttpURLConnection.HTTP_OK, Map.of(), answer));
  }

  /** Where the API has none, the last part of the path. */
  private static String action(String path, Map<String, String> headers) {
    String target = headers.getOrDefault("x-amz-target", path.replace('/', '.'));
    return target.substring(target.lastIndexOf('.') + 1);
  }

  private static String answer(String action, String sent) throws IOException {
    return switch (action) {
      // Events are sent in batches; a message alone is a dead letter.
      case "SendMessage" -> throw new IllegalStateException("a rehearsed event was given up");
      case "SendMessageBatch" -> taken(Json.read(sent));
      default -> "{}";
    };
  }

  /** The publisher wants to see which messages SQS has. */
  private static String taken(@Nullable Object batch) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("Successful");
      if (batch instanceof Map<?, ?> fields && fields.get("Entries") instanceof List<?> messages) {
        for (Object message : messages) {
          json.writeStartObject();
          json.writeStringField("Id", String.valueOf(((Map<?, ?>) message).get("Id")));
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
