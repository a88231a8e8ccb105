package com.acme.shop.order.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.lambda.log.Metrics.Metric;
import com.acme.shop.order.domain.OrderCommand.Sweep;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import com.acme.shop.order.domain.OrderState.Shipped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Looks after orders that have stood still for too long: asks again for their next step. */
public final class SweepOrders {

  /** As many as one run takes on: each costs two calls. */
  private static final int MOST = 500;

  private final Orders orders;
  private final InstantSource clock;
  private final OrderChanges changes;
  private final Supplier<Duration> patience;

  /**
   * @param source the function's name
   * @param patience how old an order may be now that is not at its end
   */
  public SweepOrders(
      Orders orders,
      Messages messages,
      InstantSource clock,
      String source,
      Supplier<Duration> patience) {
    this.orders = orders;
    this.clock = clock;
    this.changes = new OrderChanges(orders, messages, clock, source);
    this.patience = patience;
  }

  /**
   * What a run has found.
   *
   * @param stuck orders that stood still; there may be more when 500 were open. One that is on its
   *     way is not stuck: a carrier may take longer than the sweeper waits.
   * @param swept orders whose next step was taken or asked for again; the others' failed
   */
  public record Report(int stuck, int swept) {

    static final Report NOTHING = new Report(0, 0);

    Report plus(Report other) {
      return new Report(stuck + other.stuck, swept + other.swept);
    }
  }

  /**
   * Sweeps every order that is open for too long. One that fails is logged and stays for the next
   * run.
   *
   * @param runId what the changes are caused by
   */
  public Report sweep(String runId, Log log) {
    Instant now = clock.instant();
    var command = new Sweep(new Occasion(now, runId));
    Report report =
        orders.open(now.minus(patience.get()), MOST).stream()
            .map(id -> sweep(id, command, log))
            .reduce(Report.NOTHING, Report::plus);
    return reported(report, log);
  }

  private Report sweep(String id, Sweep command, Log log) {
    Log ofOrder = log.with(Map.of("orderId", id));
    try {
      return orders.find(id).map(order -> swept(order, command, ofOrder)).orElse(Report.NOTHING);
    } catch (RuntimeException e) {
      ofOrder.error("order not swept", e);
      return new Report(1, 0);
    }
  }

  private Report swept(StoredOrder order, Sweep command, Log log) {
    changes.make(order, command, log);
    return new Report(order.state() instanceof Shipped ? 0 : 1, 1);
  }

  private Report reported(Report report, Log log) {
    var metrics =
        List.of(
            Metric.count("OrdersStuck", report.stuck()),
            Metric.count("OrdersSwept", report.swept()));
    log.info("orders swept", Metrics.of(clock.millis(), metrics));
    return report;
  }
}
