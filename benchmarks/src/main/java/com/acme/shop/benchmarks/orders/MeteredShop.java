package com.acme.shop.benchmarks.orders;

import com.acme.shop.local.iam.AwsCalls;
import com.acme.shop.local.running.RunningShop;
import com.acme.shop.local.running.RunningShops;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local shop, started as {@code ./shop} starts it, that writes down each AWS call of its
 * functions.
 */
final class MeteredShop implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How long a parcel travels: long enough that its two messages come in two batches, as they do on
   * AWS.
   */
  static final Duration PARCEL = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final int MOST_WAITS = 120;

  private static final Pattern OPEN = Pattern.compile("The shop is open at (\\S+)");
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private final Path root;
  private final AwsCalls calls = AwsCalls.ofNewFile();
  private final Process process;
  private final List<String> lines = new ArrayList<>();

  private MeteredShop(Path root) throws IOException {
    this.root = root;
    process =
        new ProcessBuilder(command(root, calls.file()))
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    Thread.ofVirtual().start(this::read);
  }

  /** Starts a shop and returns when it is open. */
  static MeteredShop open(Path root) throws IOException, TimeoutException, InterruptedException {
    var shop = new MeteredShop(root);
    await(LONGEST_START, () -> shop.url().isPresent() || !shop.process.isAlive());
    if (shop.url().isEmpty()) {
      throw new IOException("the shop did not open: " + shop.linesAfter(0));
    }
    return shop;
  }

  private static List<String> command(Path root, Path calls) throws IOException {
    List<String> command = new ArrayList<>(Files.readAllLines(root.resolve("local/target/launch")));
    command.addAll(List.of("--port", "0", "--calls", calls.toString()));
    for (String parameter :
        List.of("DeliverySeconds=" + PARCEL.toSeconds(), "AccessTokenSeconds=3600")) {
      command.addAll(List.of("--param", parameter));
    }
    return command;
  }

  /**
   * Waits until something is so.
   *
   * @throws TimeoutException when it does not become so
   */
  static void await(Duration patience, BooleanSupplier isSo)
      throws TimeoutException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("not within " + patience);
      }
      Thread.sleep(20);
    }
  }

  URI base() {
    return url().orElseThrow();
  }

  /**
   * Waits until it has nothing left to do: what was written is read from the table's stream, too.
   */
  void awaitIdle() throws InterruptedException {
    Duration before = cpu();
    for (int waits = 0; waits < MOST_WAITS; waits++) {
      Thread.sleep(PAUSE.toMillis());
      Duration now = cpu();
      if (now.minus(before).compareTo(IDLE) < 0) {
        return;
      }
      before = now;
    }
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What its own file tells of it. */
  RunningShop running() {
    return new RunningShops(root)
        .all().stream().filter(shop -> shop.port() == base().getPort()).findFirst().orElseThrow();
  }

  synchronized int lineCount() {
    return lines.size();
  }

  /** What functions and platform have written since. */
  synchronized List<String> linesAfter(int count) {
    return List.copyOf(lines.subList(count, lines.size()));
  }

  /** What its functions ask AWS. */
  AwsCalls calls() {
    return calls;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  private Optional<URI> url() {
    return linesAfter(0).stream()
        .map(OPEN::matcher)
        .filter(Matcher::find)
        .map(found -> URI.create(found.group(1)))
        .findFirst();
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(this::keep);
    } catch (IOException | UncheckedIOException e) {
      keep("(the output ended: " + e.getMessage() + ")");
    }
  }

  private synchronized void keep(String line) {
    lines.add(line);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
