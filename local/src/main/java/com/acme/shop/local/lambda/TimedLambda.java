package com.acme.shop.local.lambda;

import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Starts execution environments step by step, for whoever measures them: the same processes under
 * the same Runtime API as {@link LambdaService} has, without its pools, logs and limits.
 */
public final class TimedLambda implements AutoCloseable {

  private final WorkDirectory directory;
  private final RuntimeApi api;
  private final CodeStore codes;
  private final Launcher launcher;

  /**
   * Opens the Runtime API on a free loopback port.
   *
   * @throws IOException if temporary files cannot be written or no port is free
   */
  public TimedLambda(LambdaConfig config) throws IOException {
    this.directory = WorkDirectory.create();
    this.api = new RuntimeApi();
    this.codes = new CodeStore(directory.path());
    this.launcher =
        new Launcher(config, api, RuntimeFiles.create(directory.path(), config.client()));
  }

  /**
   * Starts a Java function under AWS's runtime client, and waits for the end of its init.
   *
   * @throws IOException if its code cannot be read or no process can be started
   * @throws IllegalStateException if init fails; the message has what the function printed
   */
  public TimedEnvironment start(Function function, Start start)
      throws IOException, InterruptedException {
    Code code = codes.current(function.code());
    return await(function, id -> launcher.start(function, code, id, start));
  }

  /**
   * Starts a function that brings its own runtime, as one for {@code provided.al2023} does.
   *
   * @param folder where it runs
   * @param command of a process that speaks the Runtime API
   * @throws IOException if no process can be started
   * @throws IllegalStateException if init fails; the message has what the function printed
   */
  public TimedEnvironment start(Function function, Path folder, List<String> command)
      throws IOException, InterruptedException {
    Code code = new Code(folder, folder.toString());
    return await(function, id -> launcher.start(function, code, id, Start.ON_DEMAND, command));
  }

  private TimedEnvironment await(Function function, Starter starter)
      throws IOException, InterruptedException {
    String id = UUID.randomUUID().toString();
    RuntimeSession session = api.open(id);
    Process process = starter.start(id);
    var _ = process.onExit().thenRun(() -> api.forget(id));
    return TimedEnvironment.await(function, process, session);
  }

  @FunctionalInterface
  private interface Starter {
    Process start(String id) throws IOException;
  }

  /** Frees the port and deletes what was unpacked; environments are closed by whoever has them. */
  @Override
  public void close() {
    api.close();
    directory.close();
  }
}
