package com.acme.shop.benchmarks.orders;

import com.acme.shop.local.iam.AwsCalls.AwsCall;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * Meters orders one after the other, so that nothing is shared: every batch has one message. What
 * many orders at once cost is less.
 */
final class Metering {

  /** Functions that a queue invokes on the way of an order. */
  static final List<String> QUEUED =
      List.of(
          "OrderPaymentsFunction", "OrderShipmentsFunction", "PaymentFunction", "ShipmentFunction");

  private static final String PLACING = "placing the order";
  private static final String AFTERWARDS = "afterwards, ";

  /** X-Ray's default rule records five of a hundred, and one each second. */
  static final double SAMPLED = 0.05;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Status line and headers of an answer. */
  private static final int HEAD = 500;

  private final MeteredShop shop;
  private final Customer customer;
  private final Map<String, Units> steps = new LinkedHashMap<>();
  private int callsOfPlacing;

  Metering(MeteredShop shop, Customer customer) {
    this.shop = shop;
    this.customer = customer;
  }

  /**
   * What an order took, step by step.
   *
   * @param callsOfPlacing AWS calls of {@code POST /order/add}, the fewest
   */
  record Metered(Map<String, Units> steps, int callsOfPlacing) {

    Units sum() {
      return steps.values().stream().reduce(Units.NONE, Units::plus);
    }

    /** Without the cart. */
    Units saga() {
      return steps.entrySet().stream()
          .filter(step -> step.getKey().equals(PLACING) || step.getKey().startsWith(AFTERWARDS))
          .map(Map.Entry::getValue)
          .reduce(Units.NONE, Units::plus);
    }
  }

  /** A step of a visit. */
  private interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /**
   * Meters some orders.
   *
   * @param warmUp orders before that do not count
   * @return the mean of those that do
   */
  Metered measure(int warmUp, int orders)
      throws IOException, InterruptedException, TimeoutException {
    for (int order = 0; order < warmUp; order++) {
      order();
    }
    steps.clear();
    callsOfPlacing = Integer.MAX_VALUE;
    for (int order = 0; order < orders; order++) {
      order();
    }
    Map<String, Units> mean = new LinkedHashMap<>();
    steps.forEach((step, units) -> mean.put(step, units.dividedBy(orders)));
    return new Metered(mean, callsOfPlacing);
  }

  private void order() throws IOException, InterruptedException, TimeoutException {
    step("first item into the cart", customer::addToCart);
    step("second item", customer::addToCart);
    step("a look at the cart", customer::lookAtCart);
    int calls = shop.calls().count();
    int lines = shop.lineCount();
    Units placing = LogBill.ofApiRequest(bytes(customer.placeOrder()));
    MeteredShop.await(PATIENCE, () -> isDelivered(lines));
    List<AwsCall> all = shop.calls().after(calls);
    List<AwsCall> ofPlacing = by("OrderFunction", all);
    callsOfPlacing = Math.min(callsOfPlacing, ofPlacing.size());
    add(PLACING, placing.plus(CallBill.of(ofPlacing)).plus(logged(lines, "OrderFunction")));
    for (String function : QUEUED) {
      add(AFTERWARDS + function, CallBill.of(by(function, all)).plus(logged(lines, function)));
    }
    step("the cart is cleared", customer::clearCart);
  }

  private void step(String name, Request request)
      throws IOException, InterruptedException, TimeoutException {
    int calls = shop.calls().count();
    int lines = shop.lineCount();
    int bytes = bytes(request.send());
    MeteredShop.await(PATIENCE, () -> reports("CartFunction", lines) == 1);
    Units units = CallBill.of(by("CartFunction", shop.calls().after(calls)));
    add(name, units.plus(LogBill.ofApiRequest(bytes)).plus(logged(lines, "CartFunction")));
  }

  /** Shipped and delivered are two messages, and two invocations here. */
  private boolean isDelivered(int lines) {
    return reports("OrderShipmentsFunction", lines) >= 2 && reports("ShipmentFunction", lines) >= 1;
  }

  private long reports(String function, int lines) {
    String report = "[" + function + "] REPORT ";
    return shop.linesAfter(lines).stream().filter(line -> line.startsWith(report)).count();
  }

  private Units logged(int lines, String function) {
    List<String> own =
        shop.linesAfter(lines).stream()
            .filter(line -> line.startsWith("[" + function + "] "))
            .toList();
    return LogBill.of(own, QUEUED, SAMPLED);
  }

  private void add(String step, Units units) {
    steps.merge(step, units, Units::plus);
  }

  private static List<AwsCall> by(String function, List<AwsCall> calls) {
    return calls.stream().filter(call -> call.function().equals(function)).toList();
  }

  private static int bytes(HttpResponse<String> response) {
    return response.body().length() + HEAD;
  }
}
