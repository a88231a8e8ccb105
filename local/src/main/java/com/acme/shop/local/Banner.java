package com.acme.shop.local;

import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a person is told when the shop is open. */
record Banner(Options options, Stack stack, URI api, int seeded, List<String> unplayedByEmulators) {

  void print(Consumer<String> log) {
    Unplayed.lines(Stream.concat(stack.unplayed().stream(), unplayedByEmulators.stream()))
        .forEach(line -> log.accept("[local] not played here: " + line));
    log.accept("");
    log.accept("The shop is open at " + api);
    mode().forEach(line -> log.accept("  " + line));
    options.debug().ifPresent(function -> log.accept("  " + debugger(function)));
    log.accept("  Demo data: %s".formatted(demoData()));
    users().forEach(line -> log.accept("  " + line));
    log.accept("  Try:");
    tries().forEach(line -> log.accept("    " + line));
    log.accept("  Ctrl-C ends it.");
    log.accept("");
  }

  private List<String> mode() {
    return options.legacy()
        ? List.of(
            "LEGACY MODE: every caller is trusted, without a token. For demos; never for real",
            "customers.")
        : List.of("Strict mode: what belongs to staff or to a person asks for a token.");
  }

  private static String debugger(String function) {
    return "A debugger can attach to %s at 127.0.0.1:%d, from its first request on."
        .formatted(function, DebugPort.NUMBER);
  }

  private String demoData() {
    return seeded > 0
        ? seeded + " items put into the empty table"
        : "none, the table has data already";
  }

  private List<String> users() {
    String line =
        "Demo users: %s; password %s".formatted(names(), users("password").findFirst().orElse(""));
    return hasRoute("POST /login")
        ? List.of(line)
        : List.of(line, "(they can sign in once the user domain is part of the template)");
  }

  private String names() {
    return users("username").collect(Collectors.joining(", "));
  }

  private static Stream<String> users(String field) {
    return StreamSupport.stream(Seeder.demoData().spliterator(), false)
        .filter(batch -> batch.get("route").textValue().equals("POST /register"))
        .flatMap(batch -> StreamSupport.stream(batch.get("bodies").spliterator(), false))
        .map((JsonNode user) -> user.get(field).textValue());
  }

  private List<String> tries() {
    String products = api + "/products";
    return List.of(
        "curl " + products,
        "curl '%s?tag=mat&limit=1'".formatted(products),
        "curl -X POST %s -d '{\"name\":\"Skipping Rope\",\"price\":\"9.90\",\"tags\":[\"rope\"]}'%s"
            .formatted(products, options.legacy() ? "" : "   # 401 in strict mode: staff only"));
  }

  private boolean hasRoute(String key) {
    return stack.functions().stream()
        .map(Function::routes)
        .anyMatch(routes -> routes.stream().anyMatch(route -> route.key().equals(key)));
  }
}
