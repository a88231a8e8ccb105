package com.acme.shop.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds requests and their answers against the document. */
public final class ApiContract {

  private static final int NOT_FOUND = 404;

  private final ApiDocument document;
  private final RequestRules requests;
  private final ResponseRules responses;

  public ApiContract(ApiDocument document) {
    var schemas = new ApiSchemas(document);
    this.document = document;
    requests = new RequestRules(schemas);
    responses = new ResponseRules(document, schemas);
  }

  /**
   * What is wrong with an answer: always asked.
   *
   * @return one sentence a difference
   */
  public List<String> violationsOfAnswer(Exchange exchange) {
    // The gateway answers a pre-flight, and says itself where there is no route.
    if (exchange.method().equals("OPTIONS")) {
      return List.of();
    }
    Optional<Operation> operation = document.find(exchange.method(), exchange.path());
    if (operation.isEmpty()) {
      return exchange.status() == NOT_FOUND ? List.of() : List.of("there is no such operation");
    }
    return responses.violations(operation.get(), exchange);
  }

  /**
   * What is wrong with a request, asked when the shop took it (2xx): what it refused was meant to
   * be bad. Also asked of nobody who speaks an old client's spelling on purpose.
   *
   * @return one sentence a difference
   */
  public List<String> violationsOfRequest(Exchange exchange) {
    List<String> violations = new ArrayList<>();
    if (exchange.isSuccess()) {
      document
          .find(exchange.method(), exchange.path())
          .ifPresent(operation -> violations.addAll(requests.violations(operation, exchange)));
    }
    return violations;
  }
}
