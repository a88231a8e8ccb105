package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.log.Metrics;
import com.acme.shop.lambda.log.Metrics.Metric;
import com.acme.shop.pos.lambda.SyncJson.Entry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code POST /pos/sync}: sales that were made without the network, handed in. */
final class SyncRoute {

  private static final int MOST_SALES = 100;

  private final Rights rights;
  private final Selling selling;
  private final InstantSource clock;
  private final RequestLog log;

  SyncRoute(Rights rights, Selling selling, InstantSource clock, RequestLog log) {
    this.clock = clock;
    this.rights = rights;
    this.selling = selling;
    this.log = log;
  }

  HttpAnswer sync(HttpRequest request) {
    return HttpAnswer.ifValid(request, batch(request.fields()), batch -> taken(request, batch));
  }

  /**
   * Sales that come together.
   *
   * @param terminalId of all sales that do not name theirs
   */
  private record Batch(Optional<String> terminalId, List<Fields> sales) {}

  private static Checked<Batch> batch(Fields fields) {
    String named = fields.optionalText("terminalId", SaleForm.LONGEST_TERMINAL_ID);
    List<Fields> sales = fields.documents("sales", MOST_SALES);
    if (sales.isEmpty()) {
      fields.violate("sales", "must have at least one entry");
    }
    Optional<String> terminalId = Optional.of(named).filter(id -> !id.isEmpty());
    return fields.check(() -> new Batch(terminalId, sales));
  }

  private HttpAnswer taken(HttpRequest request, Batch batch) {
    if (batch.terminalId().filter(id -> !rights.includes(request, id)).isPresent()) {
      return Selling.FOREIGN_TERMINAL.answer(request);
    }
    var origin =
        new SaleForm.Origin(
            batch.terminalId().or(() -> rights.terminal(request)), Optional.empty(), true);
    List<Entry> entries = batch.sales().stream().map(sale -> entry(request, sale, origin)).toList();
    report(request, entries);
    return SaleAnswers.json(200, json -> SyncJson.write(json, entries));
  }

  private Entry entry(HttpRequest request, Fields sale, SaleForm.Origin origin) {
    return new Entry(sale.anyText("saleId").orElse(""), outcome(request, sale, origin));
  }

  /** A sale that cannot be stored just now can be handed in again, and harms no other. */
  private Outcome outcome(HttpRequest request, Fields sale, SaleForm.Origin origin) {
    try {
      return switch (SaleForm.read(sale, origin)) {
        case Checked.Valid<SaleForm>(var form) -> selling.sell(request, form);
        case Checked.Invalid<SaleForm>(var violations) ->
            new Outcome.Failed(Problem.badRequest(violations));
      };
    } catch (RuntimeException e) {
      log.of(request).error("sale not taken", e);
      return new Outcome.Failed(Problem.unavailable());
    }
  }

  /** The answer is a 200 also where no sale could be taken: an alarm needs the metric. */
  private void report(HttpRequest request, List<Entry> entries) {
    long refused = entries.stream().filter(entry -> entry.outcome().status() >= 400).count();
    long notTaken = entries.stream().filter(entry -> entry.outcome().status() >= 500).count();
    var counted =
        Metrics.of(
            clock.millis(),
            List.of(
                Metric.count("SalesHandedIn", entries.size()),
                Metric.count("SalesRefused", refused - notTaken),
                Metric.count("SalesNotTaken", notTaken)));
    log.of(request).info("sales handed in", counted);
  }
}
