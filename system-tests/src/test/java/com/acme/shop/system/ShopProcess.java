package com.acme.shop.system;

import static org.awaitility.Awaitility.await;

import com.acme.shop.local.emulators.TestCloud;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * The local shop as a process of its own, started as {@code ./shop} starts it; with the DynamoDB
 * and the SQS that {@code -Dshop.aws} names, if it names any.
 */
final class ShopProcess implements AutoCloseable {

  static final Path ROOT = Path.of(System.getProperty("shop.root", ".."));

  private static final Duration LONGEST_START = Duration.ofMinutes(1);

  static {
    // Awaitility's own ten seconds are too few on a busy machine.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  /** What looks at a shop, and starts none. */
  private static final Set<String> COMMANDS = Set.of("dlq", "doctor", "grants");

  private static final Pattern OPEN = Pattern.compile("The shop is open at (\\S+)");

  private final Process process;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Thread reader;

  private ShopProcess(List<String> arguments) {
    try {
      process =
          new ProcessBuilder(command(arguments))
              .directory(ROOT.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = Thread.ofVirtual().start(this::read);
  }

  /** Starts the shop at a free port and waits until it is open. */
  static ShopProcess open(String... arguments) {
    var shop = run(arguments);
    await().atMost(LONGEST_START).until(() -> shop.url().isPresent() || !shop.process.isAlive());
    if (shop.url().isEmpty()) {
      throw new AssertionError("the shop did not open:\n" + shop.output());
    }
    return shop;
  }

  /** Starts the shop at a free port, unless the arguments name one, and waits for nothing. */
  static ShopProcess run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.contains("--port")) {
      all.addAll(List.of("--port", "0"));
    }
    TestCloud.endpoint().ifPresent(endpoint -> all.addAll(at(endpoint, all)));
    return new ShopProcess(all);
  }

  /** A stack of its own for each shop; those that share a data directory are one. */
  private static List<String> at(URI endpoint, List<String> arguments) {
    if (COMMANDS.contains(arguments.getFirst())) {
      return List.of();
    }
    int data = arguments.indexOf("--data");
    String name =
        data < 0
            ? TestCloud.stackName()
            : "shop-" + Integer.toHexString(arguments.get(data + 1).hashCode());
    return List.of("--aws", endpoint.toString(), "--stack", name);
  }

  /** The exit code; waits for the end. */
  int exitCode() {
    await().atMost(LONGEST_START).until(() -> !process.isAlive());
    joinReader();
    return process.exitValue();
  }

  URI base() {
    return url().orElseThrow();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  String output() {
    return String.join("\n", lines);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** The processes that the shop has started, all that are alive now. */
  List<ProcessHandle> children() {
    return process.descendants().filter(ProcessHandle::isAlive).toList();
  }

  @Override
  public void close() {
    process.destroy();
    await().atMost(LONGEST_START).until(() -> !process.isAlive());
  }

  private Optional<URI> url() {
    return lines.stream()
        .map(OPEN::matcher)
        .filter(Matcher::find)
        .map(found -> URI.create(found.group(1)))
        .findFirst();
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(the output ended: " + e.getMessage() + ")");
    }
  }

  private void joinReader() {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(Files.readAllLines(ROOT.resolve("local/target/launch")));
    command.addAll(arguments);
    return command;
  }
}
