package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./shop} promises as a command: how it starts, fails and ends. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it is about the local command, not about the shop at shop.url")
class ShopCommandIT {

  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  /** What a shell says of a process that SIGTERM ended. */
  private static final int TERMINATED = 128 + 15;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void the_first_request_to_a_function_is_a_cold_start_and_says_so() throws Exception {
    try (var shop = ShopProcess.open()) {
      int before = shop.lines().size();
      assertThat(get(shop, "/products")).isEqualTo(200);
      assertThat(get(shop, "/products")).isEqualTo(200);
      await().until(() -> reports(shop, before).size() == 2);
      assertThat(reports(shop, before).getFirst()).containsPattern("Init Duration: \\d+\\.\\d+ ms");
      assertThat(reports(shop, before).getLast()).doesNotContain("Init Duration");
    }
  }

  @Test
  void what_is_not_played_is_named_once() {
    try (var shop = ShopProcess.open()) {
      List<String> unplayed =
          shop.lines().stream().filter(line -> line.contains("not played here")).toList();
      assertThat(unplayed).doesNotHaveDuplicates();
      assertThat(String.join("\n", unplayed))
          .contains("SnapStart", "PointInTimeRecoverySpecification", "Tracing");
    }
  }

  @Test
  void it_says_where_it_is_and_what_to_try() {
    try (var shop = ShopProcess.open("--legacy")) {
      await().until(() -> shop.output().contains("Ctrl-C ends it."));
      assertThat(shop.output())
          .contains("LEGACY MODE", "walter, dwight, eric, han, phoebe, elaine", "curl ");
    }
  }

  @Test
  void images_of_the_demo_products_are_served() throws Exception {
    try (var shop = ShopProcess.open()) {
      for (String size : List.of("square", "thumb2", "thumb3")) {
        var request =
            HttpRequest.newBuilder(shop.base().resolve("/static/images/yogamat_" + size + ".jpg"));
        var image = http.send(request.build(), BodyHandlers.ofString());
        assertThat(image.statusCode()).isEqualTo(200);
        assertThat(image.headers().firstValue("content-type")).contains("image/svg+xml");
      }
      assertThat(get(shop, "/static/images/nothing_square.jpg")).isEqualTo(404);
    }
  }

  @Test
  void term_ends_every_child_and_frees_the_port() throws Exception {
    var shop = ShopProcess.open();
    assertThat(get(shop, "/products")).isEqualTo(200);
    List<ProcessHandle> children = shop.children();
    assertThat(children).isNotEmpty();
    shop.handle().destroy();
    assertThatNothingIsLeft(shop, children);
  }

  @Test
  void children_and_ports_go_also_when_the_shop_is_killed_hard() throws Exception {
    var shop = ShopProcess.open();
    assertThat(get(shop, "/products")).isEqualTo(200);
    List<ProcessHandle> children = shop.children();
    assertThat(children).isNotEmpty();
    shop.handle().destroyForcibly();
    assertThatNothingIsLeft(shop, children);
  }

  @Test
  void term_ends_it_also_while_it_starts_a_function() {
    try (var shop = ShopProcess.run()) {
      await().until(() -> shop.output().contains("INIT_START"));
      List<ProcessHandle> children = shop.children();
      shop.handle().destroy();
      await()
          .atMost(LONGEST_END)
          .until(() ->
              Stream.concat(Stream.of(shop.handle()), children.stream())
                  .noneMatch(ProcessHandle::isAlive));
      assertThat(shop.exitCode()).isEqualTo(TERMINATED);
      assertThat(shop.output()).doesNotContain("Exception", "demo data");
    }
  }

  @Test
  void data_outlives_the_shop() throws Exception {
    String kept = directory.resolve("data").toString();
    String location;
    try (var shop = ShopProcess.open("--legacy", "--data", kept)) {
      var request =
          HttpRequest.newBuilder(shop.base().resolve("/products"))
              .POST(BodyPublishers.ofString("{\"name\":\"Kept\",\"price\":1}"));
      var response = http.send(request.build(), BodyHandlers.ofString());
      location = response.headers().firstValue("location").orElseThrow();
    }
    try (var shop = ShopProcess.open("--legacy", "--data", kept)) {
      assertThat(get(shop, location)).isEqualTo(200);
      await().until(() -> shop.output().contains("the table has data already"));
    }
  }

  @Test
  void a_taken_port_is_one_line_and_exit_code_2() throws Exception {
    try (var taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertRefusal(
          ShopProcess.run("--port", String.valueOf(taken.getLocalPort())),
          "Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void a_data_directory_in_use_is_one_line_and_exit_code_2() {
    String kept = directory.resolve("data").toString();
    try (var _ = ShopProcess.open("--data", kept)) {
      assertRefusal(
          ShopProcess.run("--data", kept), "does another process use this data directory");
    }
  }

  @Test
  void a_function_to_debug_that_is_not_there_is_one_line_and_exit_code_2() {
    assertRefusal(ShopProcess.run("--debug", "nothing"), "no function nothing");
  }

  @Test
  void an_unknown_option_is_one_line_and_exit_code_2() {
    assertRefusal(ShopProcess.run("--prot"), "--prot");
  }

  @Test
  void help_is_no_failure() {
    try (var shop = ShopProcess.run("--help")) {
      assertThat(shop.exitCode()).isZero();
      assertThat(shop.output()).contains("--port N", "--data DIR", "--legacy", "--debug FUNCTION");
    }
  }

  @Test
  void a_missing_template_is_one_line_and_exit_code_2() {
    assertRefusal(ShopProcess.run("--template", "nowhere.yaml"), "nowhere.yaml");
  }

  @Test
  void yaml_that_cannot_be_read_is_one_line_and_exit_code_2() throws IOException {
    assertRefusal(withTemplate(text -> text + "\n  broken: [\n"), "template.yaml");
  }

  @Test
  void a_reference_to_nothing_is_one_line_and_exit_code_2() throws IOException {
    assertRefusal(withTemplate(text -> text.replace("!Ref Table", "!Ref Tabel")), "Tabel");
  }

  @Test
  void a_missing_jar_is_one_line_and_exit_code_2() throws IOException {
    assertRefusal(
        withTemplate(text -> text.replace("catalog.jar", "catalogue.jar")), "catalogue.jar");
  }

  @Test
  void an_unknown_handler_class_is_one_line_and_exit_code_2() throws IOException {
    assertRefusal(
        withTemplate(text -> text.replace(".CatalogHandler", ".KatalogHandler")),
        "com.acme.shop.catalog.lambda.KatalogHandler");
  }

  private ShopProcess withTemplate(UnaryOperator<String> change) throws IOException {
    Path root = ShopProcess.ROOT.toAbsolutePath().normalize();
    String text =
        Files.readString(root.resolve("template.yaml"))
            .replace("CodeUri: ", "CodeUri: " + root + "/");
    Path template = directory.resolve("template.yaml");
    Files.writeString(template, change.apply(text));
    return ShopProcess.run("--template", template.toString());
  }

  private static void assertRefusal(ShopProcess shop, String named) {
    try (shop) {
      assertThat(shop.exitCode()).as(shop.output()).isEqualTo(2);
      assertThat(shop.lines()).singleElement().asString().contains(named);
    }
  }

  private static void assertThatNothingIsLeft(ShopProcess shop, List<ProcessHandle> children) {
    await()
        .atMost(LONGEST_END)
        .until(() ->
            !shop.handle().isAlive()
                && children.stream().noneMatch(ProcessHandle::isAlive)
                && isFree(shop.base()));
  }

  private static boolean isFree(URI base) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int get(ShopProcess shop, String path) throws Exception {
    var request = HttpRequest.newBuilder(shop.base().resolve(path)).build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  private static List<String> reports(ShopProcess shop, int from) {
    return shop.lines().stream()
        .skip(from)
        .filter(line -> line.startsWith("[CatalogFunction] REPORT "))
        .toList();
  }
}
