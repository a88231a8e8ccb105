package com.acme.shop.local.sources;

import com.acme.shop.local.template.Function;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Gives up stream records: says so in the log, and to the on-failure queue with the metadata
 * document of "Retain discarded records for a DynamoDB event source" in the Lambda guide. That
 * document tells where the records are, not what is in them.
 *
 * @param queueUrl the on-failure queue, when the source has one
 */
record OnFailure(
    Function function,
    String streamArn,
    String region,
    SqsClient sqs,
    Optional<String> queueUrl,
    InstantSource clock,
    Consumer<String> log) {

  /** Why records are given up. */
  enum Condition {
    RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
    RECORD_AGE_EXCEEDED("RecordAgeExceeded");

    private final String wire;

    Condition(String wire) {
      this.wire = wire;
    }
  }

  void discard(String shard, StreamAttempt given, Condition condition) {
    String first = StreamAttempt.id(given.records().getFirst());
    log.accept(
        "%s: %d records of shard %s from %s are given up: %s"
            .formatted(function.logicalId(), given.records().size(), shard, first, condition.wire));
    queueUrl.ifPresent(url -> send(url, document(shard, given, condition)));
  }

  /** The shard must go on even when its on-failure queue cannot be written. */
  private void send(String url, ObjectNode document) {
    try {
      sqs.sendMessage(request -> request.queueUrl(url).messageBody(document.toString()));
    } catch (RuntimeException e) {
      log.accept(
          function.logicalId() + ": the on-failure queue did not take " + document + ": " + e);
    }
  }

  private ObjectNode document(String shard, StreamAttempt given, Condition condition) {
    ObjectNode document = Json.object();
    document
        .putObject("requestContext")
        .put("requestId", UUID.randomUUID().toString())
        .put("functionArn", functionArn())
        .put("condition", condition.wire)
        .put("approximateInvokeCount", given.invocations());
    given.response().ifPresent(response -> response(document, response));
    document.put("version", "1.0");
    document.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    document.set("DDBStreamBatchInfo", batch(shard, given.records()));
    return document;
  }

  private static void response(ObjectNode document, StreamResponse response) {
    ObjectNode context = document.putObject("responseContext");
    context.put("statusCode", 200).put("executedVersion", "$LATEST");
    switch (response) {
      case UNHANDLED -> context.put("functionError", "Unhandled");
      case ANSWERED -> context.putNull("functionError");
    }
  }

  private ObjectNode batch(String shard, List<Record> records) {
    return Json.object()
        .put("shardId", shard)
        .put("startSequenceNumber", StreamAttempt.id(records.getFirst()))
        .put("endSequenceNumber", StreamAttempt.id(records.getLast()))
        .put(
            "approximateArrivalOfFirstRecord", StreamAttempt.created(records.getFirst()).toString())
        .put("approximateArrivalOfLastRecord", StreamAttempt.created(records.getLast()).toString())
        .put("batchSize", records.size())
        .put("streamArn", streamArn);
  }

  private String functionArn() {
    String account = streamArn.split(":", -1)[4];
    return "arn:aws:lambda:" + region + ":" + account + ":function:" + function.name();
  }
}
