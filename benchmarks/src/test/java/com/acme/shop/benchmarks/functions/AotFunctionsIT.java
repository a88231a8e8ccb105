package com.acme.shop.benchmarks.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.lambda.LambdaConfig;
import com.acme.shop.local.lambda.TimedEnvironment;
import com.acme.shop.local.lambda.TimedLambda;
import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packaged functions under the Runtime API of this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AotFunctionsIT {

  /** What a JVM logs of a class that it took from its cache. */
  private static final String CACHED = "source: shared objects file";

  /** The rest: lambda forms, which each start makes anew, and what priming does not walk. */
  private static final double LEAST = 0.9;

  private static final Path ROOT = Path.of(System.getProperty("shop.root", ".."));

  private final AotPackaging packaging = new AotPackaging(ROOT.toAbsolutePath().normalize());
  private World world;
  private List<Subject> subjects;

  @TempDir private Path directory;

  @BeforeAll
  void open() throws Exception {
    world = new World(ROOT.resolve("template.yaml"));
    var shop = new Shop(world);
    subjects = new Subjects(shop, Cast.enter(shop)).all();
    packaging.makeJvm();
  }

  @AfterAll
  void close() {
    world.close();
  }

  /** Between them they ask for everything that the trainer has to answer. */
  @ParameterizedTest
  @ValueSource(strings = {"user", "shipment"})
  void a_packaged_function_answers_with_classes_of_its_cache(String name) throws Exception {
    Subject subject = subject(name);
    AotPackage built = packaging.pack(world.function(subject.function()));
    Path log = directory.resolve(name + ".log");
    try (TimedLambda lambda = logging(log);
        TimedEnvironment environment = start(lambda, subject, built)) {
      assertAnswers(environment, subject.main());
      for (Workload other : subject.others()) {
        environment.awaitReady();
        assertAnswers(environment, other);
      }
    }
    assertThat(cached(log)).isGreaterThan(LEAST);
  }

  private TimedEnvironment start(TimedLambda lambda, Subject subject, AotPackage built)
      throws IOException, InterruptedException {
    Function function = world.function(subject.function());
    return lambda.start(function, built.folder(), built.command());
  }

  private static void assertAnswers(TimedEnvironment environment, Workload workload)
      throws InterruptedException {
    byte[] event = workload.events(1).getFirst();
    assertThat(workload.expectation().isMetBy(environment.invoke(event).payload())).isTrue();
  }

  private Subject subject(String name) {
    return subjects.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private TimedLambda logging(Path log) throws IOException {
    Map<String, String> environment = new HashMap<>(world.environment());
    environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log + "::filecount=0");
    return new TimedLambda(
        LambdaConfig.standard(Account.LOCAL, _ -> {}).withEnvironment(environment));
  }

  /** The share of the classes that came from the cache. */
  private static double cached(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      List<String> classes = lines.filter(line -> line.contains(" source: ")).toList();
      long shared = classes.stream().filter(line -> line.contains(CACHED)).count();
      System.out.printf("%s: %d of %d classes from the cache%n", log, shared, classes.size());
      return (double) shared / classes.size();
    }
  }
}
