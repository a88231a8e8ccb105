package com.acme.shop.order.application;

import com.acme.shop.lambda.log.Log;
import com.acme.shop.order.domain.OrderCommand.Sweep;
import com.acme.shop.order.domain.OrderEvent.Occasion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Looks after orders that have stood still for too long: asks again for their next step. */
public final class SweepOrders {

  /** As many as one run takes on: each costs two calls. */
  private static final int MOST = 500;

  private final Orders orders;
  private final InstantSource clock;
  private final OrderChanges changes;
  private final ChangeLog changeLog;
  private final Duration patience;

  /**
   * @param source the function's name
   * @param patience how old an order may be that is not at its end
   */
  public SweepOrders(
      Orders orders, Messages messages, InstantSource clock, String source, Duration patience) {
    this.orders = orders;
    this.clock = clock;
    this.changes = new OrderChanges(orders, messages, clock, source);
    this.changeLog = new ChangeLog(clock);
    this.patience = patience;
  }

  /**
   * What a run has found.
   *
   * @param stuck orders that were not at their end in time; there may be more when it is 500
   * @param swept those of them whose next step was taken or asked for again; the others' failed
   */
  public record Report(int stuck, int swept) {}

  /**
   * Sweeps every order that is open for too long. One that fails is logged and stays for the next
   * run.
   *
   * @param runId what the changes are caused by
   */
  public Report sweep(String runId, Log log) {
    Instant now = clock.instant();
    List<String> ids = orders.open(now.minus(patience), MOST);
    var command = new Sweep(new Occasion(now, runId));
    int swept = (int) ids.stream().filter(id -> sweep(id, command, log)).count();
    return reported(new Report(ids.size(), swept), log);
  }

  private boolean sweep(String id, Sweep command, Log log) {
    Log ofOrder = log.with(Map.of("orderId", id));
    try {
      orders.find(id).ifPresent(order -> changes.make(order, command, ofOrder));
      return true;
    } catch (RuntimeException e) {
      ofOrder.error("order not swept", e);
      return false;
    }
  }

  private Report reported(Report report, Log log) {
    var metrics =
        List.of(
            ChangeLog.count("OrdersStuck", report.stuck()),
            ChangeLog.count("OrdersSwept", report.swept()));
    log.info("orders swept", changeLog.counted(metrics));
    return report;
  }
}
