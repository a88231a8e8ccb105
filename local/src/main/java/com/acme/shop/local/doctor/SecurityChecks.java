package com.acme.shop.local.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the shop refuses what it should, and tells no more than it should. */
record SecurityChecks(ShopClient shop, Customer customer) {

  private static final List<String> STAFF_LISTS = List.of("/users", "/order/all", "/cart/all");
  private static final Pattern INTERNAL =
      Pattern.compile("\\bat [\\w$.]+\\(|Exception\\b|stackTrace|\"trace\"|\\bcom\\.acme\\b");

  List<Check> all() {
    return Stream.of(
            Stream.of(new Check("strict mode", this::mode)),
            STAFF_LISTS.stream()
                .map(path -> new Check("GET " + path + " without a token", () -> refused(path))),
            Stream.of(
                new Check("POST /products without a token", this::refusedToAdd),
                new Check("GET /users as a customer", this::refusedToCustomer),
                new Check("a problem document for an unknown product", this::unknownProduct),
                new Check("a problem document for a broken body", this::brokenBody)))
        .flatMap(checks -> checks)
        .toList();
  }

  private Finding mode() {
    if (customer.isTrustedBlindly()) {
      return new Finding.Skipped(
          "LEGACY MODE: EVERYBODY IS TRUSTED WITHOUT A TOKEN. For demos; never for real customers");
    }
    var _ = customer.authorization();
    return new Finding.Well("strict");
  }

  private Finding refused(String path) throws IOException, InterruptedException {
    needStrictMode();
    return judged(shop.get(path, Map.of()), 401);
  }

  /** With a body that nothing could be made of, should the door be open. */
  private Finding refusedToAdd() throws IOException, InterruptedException {
    needStrictMode();
    return judged(shop.post("/products", "{}", Map.of()), 401);
  }

  private Finding refusedToCustomer() throws IOException, InterruptedException {
    needStrictMode();
    return judged(shop.get("/users", customer.authorization()), 403);
  }

  private void needStrictMode() {
    if (customer.isTrustedBlindly()) {
      throw Symptom.needs("strict mode");
    }
  }

  private static Finding judged(Answer answer, int refusal) {
    if (answer.status() / 100 == 2 || answer.status() == 400) {
      return new Finding.Ill(
          "THE ROUTE IS OPEN: answers %d instead of %d".formatted(answer.status(), refusal),
          "its access in AccessTable, Mode of the stack; roll back if it came with a deployment");
    }
    answer.expect(refusal);
    return new Finding.Well(Integer.toString(refusal));
  }

  private Finding unknownProduct() throws IOException, InterruptedException {
    return discreet(shop.get("/products/doctor-knows-no-such-product", Map.of()), 404);
  }

  private Finding brokenBody() throws IOException, InterruptedException {
    return discreet(shop.post("/login", "{", Map.of()), 400);
  }

  private static Finding discreet(Answer answer, int status) {
    answer.expect(status);
    if (INTERNAL.matcher(answer.body()).find()) {
      return new Finding.Ill("it tells of the code's inside", Page.FUNCTION_ERRORS.place());
    }
    boolean problem = answer.json().path("status").asInt() == status;
    return problem
        ? new Finding.Well(status + ", and nothing of the inside")
        : new Finding.Ill("it is not as RFC 9457 has it", "which function answers this route?");
  }
}
