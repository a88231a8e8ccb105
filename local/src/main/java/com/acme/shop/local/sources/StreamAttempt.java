package com.acme.shop.local.sources;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Stream records to invoke a function with, and how that went so far.
 *
 * @param records of one shard, in order
 * @param failures how much of the retry quota is used up
 * @param setbacks failures and throttles in a row, which set the waiting time
 * @param invocations with these records, also as a part of a larger batch
 * @param response what came of the last invocation, when there was one
 */
record StreamAttempt(
    List<Record> records,
    int failures,
    int setbacks,
    int invocations,
    Optional<StreamResponse> response) {

  StreamAttempt {
    records = List.copyOf(records);
  }

  static StreamAttempt first(List<Record> records) {
    return new StreamAttempt(records, 0, 0, 0, Optional.empty());
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  boolean isDivisible() {
    return records.size() > 1;
  }

  StreamAttempt throttled() {
    return new StreamAttempt(records, failures, setbacks + 1, invocations, response);
  }

  StreamAttempt invoked(StreamResponse newest) {
    return new StreamAttempt(records, failures, setbacks, invocations + 1, Optional.of(newest));
  }

  StreamAttempt failed() {
    return new StreamAttempt(records, failures + 1, setbacks + 1, invocations, response);
  }

  /** What is left when the records before this one are done. Its first record has failed once. */
  StreamAttempt failedFrom(int index) {
    return new StreamAttempt(tail(index), 1, 1, invocations, response);
  }

  /** The same as a split: it uses nothing of the retry quota. */
  StreamAttempt splitFrom(int index) {
    return new StreamAttempt(tail(index), failures, 0, invocations, response);
  }

  List<StreamAttempt> halves() {
    int middle = (records.size() + 1) / 2;
    List<Record> head = records.subList(0, middle);
    return List.of(new StreamAttempt(head, failures, 0, invocations, response), splitFrom(middle));
  }

  StreamAttempt olderThan(Instant limit) {
    return only(record -> created(record).isBefore(limit));
  }

  StreamAttempt notOlderThan(Instant limit) {
    return only(record -> !created(record).isBefore(limit));
  }

  private StreamAttempt only(Predicate<Record> wanted) {
    List<Record> some = records.stream().filter(wanted).toList();
    return new StreamAttempt(some, failures, setbacks, invocations, response);
  }

  Set<String> ids() {
    return records.stream().map(StreamAttempt::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Where the first of these sequence numbers is; they are known to be in the batch. */
  int indexOfFirst(Set<String> sequenceNumbers) {
    return IntStream.range(0, records.size())
        .filter(i -> sequenceNumbers.contains(id(records.get(i))))
        .findFirst()
        .orElseThrow();
  }

  private List<Record> tail(int index) {
    return records.subList(index, records.size());
  }

  static String id(Record record) {
    return record.dynamodb().sequenceNumber();
  }

  static Instant created(Record record) {
    return record.dynamodb().approximateCreationDateTime();
  }
}
