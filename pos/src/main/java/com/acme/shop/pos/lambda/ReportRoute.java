package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Violation;
import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.Terminals;
import com.acme.shop.pos.domain.Terminal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code GET /pos/terminals/{terminalid}/report}: what a day came to. */
record ReportRoute(Rights rights, Sales sales, Terminals terminals, InstantSource clock) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  HttpAnswer report(HttpRequest request) {
    return HttpAnswer.ifValid(request, day(request), day -> report(request, day));
  }

  private HttpAnswer report(HttpRequest request, Optional<LocalDate> day) {
    return Optional.of(request.pathParameter("terminalid"))
        .filter(id -> rights.includes(request, id))
        .flatMap(terminals::find)
        .map(terminal -> report(terminal, day.orElseGet(() -> terminal.dayOf(clock.instant()))))
        .orElseGet(() -> Problem.notFound("There is no such terminal.").answer(request));
  }

  private HttpAnswer report(Terminal terminal, LocalDate day) {
    var totals = sales.day(terminal.id(), day);
    return SaleAnswers.json(200, json -> ReportJson.write(json, terminal, day, totals));
  }

  /** Empty where the query names none. */
  private static Checked<Optional<LocalDate>> day(HttpRequest request) {
    Optional<String> named = request.query("day");
    return named.isEmpty() ? new Checked.Valid<>(Optional.empty()) : day(named.get());
  }

  private static Checked<Optional<LocalDate>> day(String text) {
    try {
      return DAY.matcher(text).matches()
          ? new Checked.Valid<>(Optional.of(LocalDate.parse(text)))
          : noDay();
    } catch (DateTimeParseException _) {
      return noDay();
    }
  }

  private static Checked<Optional<LocalDate>> noDay() {
    return new Checked.Invalid<>(List.of(new Violation("day", "must be a day like 2026-11-20")));
  }
}
