package com.acme.shop.benchmarks.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.iam.Gates;
import com.acme.shop.local.iam.Sent;
import com.acme.shop.local.lambda.LambdaConfig;
import com.acme.shop.local.lambda.Start;
import com.acme.shop.local.lambda.TimedEnvironment;
import com.acme.shop.local.lambda.TimedLambda;
import com.acme.shop.local.template.Function;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every function, started for a snapshot behind its gates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrimedFunctionsIT {

  /** What a gate says of a request that only knocks. */
  private static final String UNSIGNED = "MissingAuthenticationToken";

  /**
   * What a first event may still load: what AWS's runtime client does, and little more. A call that
   * was not rehearsed loads dozens.
   */
  private static final int MOST_CLASSES = 15;

  private final List<String> denied = new CopyOnWriteArrayList<>();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private World world;
  private Subjects subjects;
  private Gates gates;
  private TimedLambda lambda;
  private LoadedClasses loaded;

  @BeforeAll
  void open(@TempDir Path directory) throws Exception {
    loaded = new LoadedClasses(directory);
    world = new World(Path.of(System.getProperty("shop.root", ".."), "template.yaml"));
    var shop = new Shop(world);
    subjects = new Subjects(shop, Cast.enter(shop));
    Map<String, String> environment = world.environment();
    gates =
        Gates.open(
            world.stack(),
            Account.LOCAL,
            environment,
            Optional.empty(),
            Optional.empty(),
            denied::add,
            sent::add);
    lambda =
        new TimedLambda(
            LambdaConfig.standard(Account.LOCAL, _ -> {})
                .withEnvironment(environment)
                .withEnvironments(environments()));
  }

  private Map<String, Map<String, String>> environments() {
    Map<String, Map<String, String>> environments = new HashMap<>(gates.environments());
    for (Function function : world.stack().functions()) {
      Map<String, String> one = new HashMap<>(environments.get(function.logicalId()));
      one.putAll(loaded.environment(function));
      environments.put(function.logicalId(), one);
    }
    return environments;
  }

  @AfterAll
  void close() {
    lambda.close();
    gates.close();
    world.close();
  }

  @TestFactory
  Stream<DynamicTest> priming_leaves_no_trace_but_in_what_the_first_events_still_load() {
    List<Subject> all = subjects.all();
    assertThat(all)
        .map(Subject::function)
        .containsExactlyInAnyOrderElementsOf(
            world.stack().functions().stream().map(Function::logicalId).toList());
    return all.stream().map(subject -> dynamicTest(subject.name(), () -> isPrimed(subject)));
  }

  private void isPrimed(Subject subject) throws Exception {
    Function function = world.function(subject.function());
    List<Map<String, AttributeValue>> before = rows();
    forget();
    try (var environment = lambda.start(function, Start.SNAP_START)) {
      assertPrimed(environment);
      assertThat(rows()).isEqualTo(before);
      assertThat(sent).isEmpty();
      assertThat(denied).allMatch(line -> line.contains(UNSIGNED));
      forget();
      assertHandles(subject.main(), function, environment);
      for (Workload other : subject.others()) {
        environment.awaitReady();
        assertHandles(other, function, environment);
      }
    }
    assertThat(denied).isEmpty();
    assertThat(world.deadLetters()).isEmpty();
  }

  private void forget() {
    world.emptyQueues();
    sent.clear();
    denied.clear();
  }

  private void assertHandles(Workload workload, Function function, TimedEnvironment environment)
      throws Exception {
    byte[] event = workload.events(1).getFirst();
    int primed = loaded.of(function.logicalId()).size();
    byte[] answer = environment.invoke(event).payload();
    assertThat(workload.expectation().isMetBy(answer)).as(workload.name()).isTrue();
    List<String> classes = loaded.of(function.logicalId());
    assertThat(classes.subList(primed, classes.size()))
        .as("classes that are loaded when %s", workload.name())
        .hasSizeLessThanOrEqualTo(MOST_CLASSES);
  }

  /** One line, and none that looks like a customer's request or holds a metric. */
  private static void assertPrimed(TimedEnvironment environment) {
    await().until(() -> environment.lines().contains("primed"));
    assertThat(environment.lines().lines().filter(line -> !line.startsWith("Picked up ")))
        .singleElement()
        .asString()
        .contains("\"message\":\"primed\"")
        .doesNotContain("_aws");
  }

  private List<Map<String, AttributeValue>> rows() {
    return world.dynamoDb().scanPaginator(scan -> scan.tableName(world.table())).items().stream()
        .sorted(Comparator.comparing(row -> row.get("PK") + " " + row.get("SK")))
        .toList();
  }
}
