package com.acme.shop.benchmarks.orders;

import com.acme.shop.benchmarks.report.Statistics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many orders at once: how many a second, and how long each takes. */
final class Throughput {

  private static final String DELIVERED = "order delivered";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final MeteredShop shop;
  private final Customer customer;

  Throughput(MeteredShop shop, Customer customer) {
    this.shop = shop;
    this.customer = customer;
  }

  /**
   * Places orders and waits until all are delivered.
   *
   * @param clients who order at the same time, each its next as soon as it has an answer
   * @param orders at most
   * @param time after which nobody orders any more
   * @return {@code per_second}, {@code post_to_paid_p50_ms} and so on; the parcel's own time is not
   *     in any of them but the first
   */
  ObjectNode measure(int clients, int orders, Duration time) throws Exception {
    int lines = shop.lineCount();
    Map<String, Long> placed = new ConcurrentHashMap<>();
    List<Double> answers = Collections.synchronizedList(new ArrayList<>());
    long begin = System.nanoTime();
    placeAll(clients, orders, begin + time.toNanos(), placed, answers);
    awaitDelivered(placed.size(), lines);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double[] paid = since(placed, times("order paid", lines));
    double[] delivered =
        Arrays.stream(since(placed, times(DELIVERED, lines)))
            .map(millis -> millis - MeteredShop.PARCEL.toMillis())
            .toArray();
    return MeteredShop.JSON
        .createObjectNode()
        .put("clients", clients)
        .put("orders", placed.size())
        .put("late", placed.size() - delivered.length)
        .put("per_second", delivered.length / seconds)
        .put("post_p50_ms", Statistics.median(array(answers)))
        .put("post_p99_ms", Statistics.percentile(array(answers), 0.99))
        .put("post_to_paid_p50_ms", Statistics.median(paid))
        .put("post_to_paid_p99_ms", Statistics.percentile(paid, 0.99))
        .put("post_to_delivered_p50_ms", Statistics.median(delivered))
        .put("post_to_delivered_p99_ms", Statistics.percentile(delivered, 0.99))
        .put("messages_a_batch", messagesABatch(lines, placed.size()));
  }

  /**
   * Waits until all are, but not for a message that failed in the crowd and comes minutes later.
   */
  private void awaitDelivered(int orders, int lines) throws InterruptedException {
    try {
      MeteredShop.await(PATIENCE, () -> areDelivered(orders, lines));
    } catch (TimeoutException e) {
      // They are told as late.
    }
  }

  /** Looks into the lines only when there are enough of them: it is asked fifty times a second. */
  private boolean areDelivered(int orders, int lines) {
    return lines(DELIVERED, lines).count() >= orders && times(DELIVERED, lines).size() >= orders;
  }

  private void placeAll(
      int clients, int orders, long end, Map<String, Long> placed, List<Double> answers)
      throws Exception {
    List<Callable<Void>> all =
        Collections.nCopies(
            orders,
            () -> {
              if (System.nanoTime() < end) {
                place(placed, answers);
              }
              return null;
            });
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (Future<Void> order : threads.invokeAll(all)) {
        order.get();
      }
    }
  }

  private void place(Map<String, Long> placed, List<Double> answers)
      throws IOException, InterruptedException {
    long at = System.currentTimeMillis();
    long begin = System.nanoTime();
    String id = Customer.orderId(customer.placeOrder());
    answers.add((System.nanoTime() - begin) / 1e6);
    placed.put(id, at);
  }

  /** When orders came to a status, in milliseconds of the epoch, as functions' logs say. */
  private Map<String, Long> times(String message, int lines) {
    return lines(message, lines)
        .map(line -> MeteredShop.json(line.substring(line.indexOf('{'))))
        .collect(
            Collectors.toMap(
                line -> line.path("orderId").asText(), Throughput::timestamp, Math::min));
  }

  private Stream<String> lines(String message, int lines) {
    return shop.linesAfter(lines).stream().filter(line -> line.contains("\"" + message + "\""));
  }

  private static long timestamp(JsonNode line) {
    return Instant.parse(line.path("timestamp").asText()).toEpochMilli();
  }

  private static double[] since(Map<String, Long> placed, Map<String, Long> times) {
    return placed.entrySet().stream()
        .filter(order -> times.containsKey(order.getKey()))
        .mapToDouble(order -> times.getOrDefault(order.getKey(), 0L) - order.getValue())
        .toArray();
  }

  /** Five messages an order, over the invocations that took them. */
  private double messagesABatch(int lines, int orders) {
    long batches =
        shop.linesAfter(lines).stream()
            .filter(line ->
                Metering.QUEUED.stream()
                    .anyMatch(name -> line.startsWith("[" + name + "] REPORT ")))
            .count();
    return 5.0 * orders / Math.max(1, batches);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
