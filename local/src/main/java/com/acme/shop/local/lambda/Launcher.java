package com.acme.shop.local.lambda;

import com.acme.shop.local.lambda.bootstrap.Bootstrap;
import com.acme.shop.local.template.Function;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts execution environments. */
final class Launcher {

  private static final Duration NEVER = Duration.ofDays(1);

  /** This process's own JDK. */
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** As the managed runtime has them: C1 only, the serial collector, no performance counters. */
  private static final List<String> JVM_FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final LambdaConfig config;
  private final RuntimeApi api;
  private final RuntimeFiles files;
  private final String classPath;

  Launcher(LambdaConfig config, RuntimeApi api, RuntimeFiles files) {
    this.config = config;
    this.api = api;
    this.files = files;
    this.classPath =
        Stream.concat(Stream.of(files.bootstrap()), RuntimeClassPath.ofThisProcess().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
  }

  /** Starts a process; its init is still to come. */
  Environment launch(Function function, Code code) throws IOException {
    String id = UUID.randomUUID().toString();
    Reporter reporter = new Reporter(function, config.log());
    reporter.initStart();
    debugPort(function).ifPresent(port -> reporter.line(debugLine(port)));
    RuntimeSession session = api.open(id);
    Process process = start(function, code, id, Start.ON_DEMAND);
    OutputPump output = new OutputPump(process, reporter::line);
    Sandbox sandbox = new Sandbox(process, session, output, function.memory());
    var _ = process.onExit().thenRun(() -> api.forget(id));
    return new Environment(function, arn(function), code, sandbox, reporter, limits(function));
  }

  /** Starts the process alone, for a session that is open. */
  Process start(Function function, Code code, String id, Start start) throws IOException {
    return start(function, code, id, start, command(function, code));
  }

  /** As the other, with a command of another runtime than Java's. */
  Process start(Function function, Code code, String id, Start start, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            // AWS's client takes the working directory for the task root.
            .directory(code.root().toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    FunctionEnvironment.fill(environment, function, code, id, config, api.address(id));
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", start.initializationType());
    return builder.start();
  }

  private List<String> command(Function function, Code code) {
    List<String> command = new ArrayList<>();
    command.add(JAVA.toString());
    command.addAll(JVM_FLAGS);
    command.addAll(HeapFlags.of(function.memory()));
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    // Nobody's ~/.aws has a say here.
    command.add("-Duser.home=" + code.root());
    files.nativeLibrary().ifPresent(library -> command.add(nativeFlag(library)));
    debugPort(function).ifPresent(port -> command.add(debugFlag(port)));
    command.addAll(List.of("-cp", classPath, Bootstrap.class.getName(), function.handler()));
    return command;
  }

  private static String nativeFlag(Path library) {
    return "-D" + Bootstrap.NATIVE_LIBRARY + "=" + library;
  }

  private static String debugFlag(int port) {
    return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port;
  }

  private static String debugLine(int port) {
    return "Waiting for a debugger on 127.0.0.1:" + port + ", one environment, no timeout";
  }

  private Optional<Integer> debugPort(Function function) {
    return Optional.ofNullable(config.debugPorts().get(function.logicalId()));
  }

  private String arn(Function function) {
    return "arn:aws:lambda:%s:%s:function:%s"
        .formatted(config.account().region(), config.account().id(), function.name());
  }

  private Environment.Limits limits(Function function) {
    return debugPort(function).isPresent()
        ? new Environment.Limits(NEVER, NEVER)
        : new Environment.Limits(
            config.limits().init().plus(function.timeout()), function.timeout());
  }
}
