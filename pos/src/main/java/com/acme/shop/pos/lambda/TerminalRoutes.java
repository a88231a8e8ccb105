package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.PageQuery;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.RequestLog;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.pos.application.EnrolTerminal;
import com.acme.shop.pos.application.Terminals;
import com.acme.shop.pos.domain.Terminal;
import java.util.List;
import java.util.Optional;

/** The routes by which staff looks after terminals: register, list, disable. */
final class TerminalRoutes {

  private final EnrolTerminal enrolling;
  private final Terminals terminals;
  private final RequestLog log;

  TerminalRoutes(EnrolTerminal enrolling, Terminals terminals, RequestLog log) {
    this.enrolling = enrolling;
    this.terminals = terminals;
    this.log = log;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST /pos/terminals", this::register),
        new Route("GET /pos/terminals", this::list),
        new Route("POST /pos/terminals/{terminalid}/disable", this::disable));
  }

  private HttpAnswer register(HttpRequest request) {
    return HttpAnswer.ifValid(
        request, TerminalForm.read(request.fields()), form -> registered(request, form));
  }

  private HttpAnswer registered(HttpRequest request, TerminalForm form) {
    var enrolment = enrolling.enrol(form.name(), form.zone());
    log("terminal registered", request, enrolment.terminal());
    return TerminalJson.registered(enrolment)
        .with("location", "/pos/terminals/" + enrolment.terminal().id());
  }

  private HttpAnswer list(HttpRequest request) {
    return HttpAnswer.ifValid(
        request, PageQuery.read(request, TerminalId::matches, "terminal").checked(), this::page);
  }

  private HttpAnswer page(PageQuery query) {
    var page = terminals.all(query.after(), query.limit());
    HttpAnswer answer = TerminalJson.listed(page.terminals());
    return page.next()
        .map(next -> answer.with("link", query.link("/pos/terminals", next, "")))
        .orElse(answer);
  }

  private HttpAnswer disable(HttpRequest request) {
    return Optional.of(request.pathParameter("terminalid"))
        .filter(TerminalId::matches)
        .flatMap(enrolling::disable)
        .map(terminal -> disabled(request, terminal))
        .orElseGet(() -> Problem.notFound("There is no such terminal.").answer(request));
  }

  private HttpAnswer disabled(HttpRequest request, Terminal terminal) {
    log("terminal disabled", request, terminal);
    return TerminalJson.terminal(terminal);
  }

  private void log(String message, HttpRequest request, Terminal terminal) {
    log.of(request)
        .info(
            message,
            json -> {
              json.writeStringField("terminalId", terminal.id());
              json.writeStringField("by", request.caller().subject());
            });
  }
}
