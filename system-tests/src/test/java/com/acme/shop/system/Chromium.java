package com.acme.shop.system;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium of this machine; each of its windows has a memory of its own. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private final Process process;
  private final DevTools tools;

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /**
   * Starts the Chromium that the environment's {@code CHROMIUM} or its {@code PATH} names. Without
   * one the test is left out.
   *
   * @param directory where it keeps its profile
   */
  static Chromium start(Path directory) {
    Optional<Path> program = program();
    Assumptions.assumeTrue(
        program.isPresent(), "there is no Chromium on this machine (CHROMIUM=… names one)");
    try {
      Process process =
          new ProcessBuilder(command(program.orElseThrow(), directory))
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("chromium.log").toFile())
              .start();
      return new Chromium(process, new DevTools(address(directory)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> program() {
    Optional<Path> named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    return named.or(() ->
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst());
  }

  private static List<String> command(Path program, Path directory) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--remote-debugging-address=127.0.0.1",
                "--user-data-dir=" + directory,
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-proxy-server"));
    // Chromium will not run as root in its sandbox, and containers of CI are root.
    if (System.getProperty("user.name").equals("root")) {
      command.add("--no-sandbox");
    }
    return command;
  }

  // Chromium writes the port and the path of its socket into this file when it is ready.
  private static URI address(Path directory) {
    Path file = directory.resolve("DevToolsActivePort");
    List<String> lines = await().until(() -> linesOf(file), read -> read.size() == 2);
    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
  }

  private static List<String> linesOf(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** A new window that remembers nothing of the others. */
  BrowserPage open(int width, int height) {
    String context =
        tools
            .send("Target.createBrowserContext", DevTools.parameters())
            .get("browserContextId")
            .textValue();
    var target = DevTools.parameters().put("url", "about:blank").put("browserContextId", context);
    String id = tools.send("Target.createTarget", target).get("targetId").textValue();
    var attach = DevTools.parameters().put("targetId", id).put("flatten", true);
    String session = tools.send("Target.attachToTarget", attach).get("sessionId").textValue();
    return new BrowserPage(tools, session, width, height);
  }

  @Override
  public void close() {
    tools.send("Browser.close", DevTools.parameters());
    tools.close();
    await().until(() -> !process.isAlive());
  }
}
