package com.acme.shop.local;

import com.acme.shop.local.template.Pages;
import com.acme.shop.local.template.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told when the shop is open.
 *
 * @param running the file that tells other processes of it
 */
record Banner(
    boolean legacy,
    Optional<String> debug,
    Stack stack,
    URI api,
    Path running,
    Seeded seeded,
    List<String> unplayedByEmulators) {

  void print(Consumer<String> log) {
    Unplayed.lines(Stream.concat(stack.unplayed().stream(), unplayedByEmulators.stream()))
        .forEach(line -> log.accept("[local] not played here: " + line));
    log.accept("");
    log.accept("The shop is open at " + api);
    mode().forEach(line -> log.accept("  " + line));
    debug.ifPresent(function -> log.accept("  " + debugger(function)));
    log.accept("  Demo data: %s".formatted(demoData()));
    log.accept("  " + users());
    stack.pages().forEach(page -> log.accept("  " + page(page)));
    seeded.tills().forEach(till -> log.accept("  " + till(till)));
    log.accept("  Its API, to read and to try: %s/docs/".formatted(api));
    log.accept("  What goes on in it: %s/console/".formatted(api));
    log.accept("  Endpoints of its table, queues and keys: " + running);
    log.accept("  Try:");
    tries().forEach(line -> log.accept("    " + line));
    log.accept("  Ctrl-C ends it.");
    log.accept("");
  }

  private List<String> mode() {
    return legacy
        ? List.of(
            "LEGACY MODE: every caller is trusted, without a token. For demos; never for real",
            "customers.")
        : List.of("Strict mode: what belongs to staff or to a person asks for a token.");
  }

  private String page(Pages pages) {
    return "The page %s: %s%s".formatted(pages.folder().getFileName(), api, pages.address());
  }

  private static String debugger(String function) {
    return "A debugger can attach to %s at 127.0.0.1:%d, from its first request on."
        .formatted(function, DebugPort.NUMBER);
  }

  private String demoData() {
    return seeded.items() > 0
        ? seeded.items() + " items put into the empty table"
        : "none, the table has data already";
  }

  private static String users() {
    return "Demo users: %s; password %s (%s is staff)"
        .formatted(
            String.join(", ", names()),
            users(user -> user.get("password")).findFirst().orElse(""),
            staff());
  }

  private static String till(Seeded.Till till) {
    return "Demo terminal %s, secret %s (told this once)".formatted(till.id(), till.secret());
  }

  private static List<String> names() {
    return users(user -> user.get("username")).toList();
  }

  private static String staff() {
    return users(user -> user.has("role") ? user.get("username") : null)
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> users(Function<JsonNode, @Nullable JsonNode> field) {
    return StreamSupport.stream(Seeder.demoData().spliterator(), false)
        .filter(batch -> batch.get("route").textValue().equals("POST /register"))
        .flatMap(batch -> StreamSupport.stream(batch.get("bodies").spliterator(), false))
        .map(field)
        .filter(Objects::nonNull)
        .map(JsonNode::textValue);
  }

  private List<String> tries() {
    List<String> lines = new ArrayList<>();
    lines.add("curl %s/products".formatted(api));
    lines.add("curl '%s/products?tag=mat&limit=1'".formatted(api));
    lines.add(
        "curl %s/login -d '{\"username\":\"%s\",\"password\":\"vmware1!\"}'"
            .formatted(api, staff()));
    lines.add(
        "curl %s/products %s-d '{\"name\":\"Skipping Rope\",\"price\":\"9.90\",\"tags\":[\"rope\"]}'"
            .formatted(api, legacy ? "" : "-H 'Authorization: Bearer <access_token>' "));
    return lines;
  }
}
