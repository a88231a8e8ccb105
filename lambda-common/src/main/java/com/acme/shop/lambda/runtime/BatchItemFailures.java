package com.acme.shop.lambda.runtime;

import com.acme.shop.lambda.json.Json;
import java.util.List;

/**
 * The answer of a function behind a queue or a stream: what of the batch failed.
 *
 * @param identifiers message ids of a queue, sequence numbers of a stream; none when all is done
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">partial
 *     batch responses of queues</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">and
 *     of streams</a>
 */
public record BatchItemFailures(List<String> identifiers) {

  public BatchItemFailures {
    identifiers = List.copyOf(identifiers);
  }

  public byte[] toJson() {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (String identifier : identifiers) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", identifier);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
