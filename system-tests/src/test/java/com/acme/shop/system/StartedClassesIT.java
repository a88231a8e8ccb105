package com.acme.shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.lambda.LambdaConfig;
import com.acme.shop.local.lambda.LambdaService;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.testing.ShopTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a function loads until it has answered its first event, one that asks for nothing, where no
 * AWS is in reach. The number depends on the JDK a little, and on no machine.
 */
class StartedClassesIT {

  private static final String NOWHERE = "http://127.0.0.1:1";

  private static final String REQUEST =
      """
      {"version":"2.0","routeKey":"$default","rawPath":"/nowhere","rawQueryString":"",
       "headers":{},"requestContext":{"stage":"$default","requestId":"1",
       "http":{"method":"GET","path":"/nowhere"}},"isBase64Encoded":false}
      """;

  @TempDir private Path directory;

  @Test
  void no_function_loads_more_classes_than_it_may() throws IOException {
    List<Function> functions = ShopTemplate.stack().functions();
    Map<String, Long> loaded = new TreeMap<>();
    List<String> rehearsing = new ArrayList<>();
    try (var lambda = new LambdaService(config(functions), functions)) {
      functions.parallelStream()
          .forEach(function -> {
            var _ = lambda.invoke(function.logicalId(), event(function));
          });
      for (Function function : functions) {
        List<String> classes = classes(function);
        loaded.put(function.logicalId(), (long) classes.size());
        classes.stream().filter(StartedClassesIT::isForSnapshots).forEach(rehearsing::add);
      }
    }
    System.out.println("Classes until a function has answered: " + loaded);
    assertThat(rehearsing).as("what is for snapshots alone (docs/adr/0028)").isEmpty();
    var allowed = Allowances.of("classes");
    assertThat(allowed.exceededBy(loaded)).as(Allowances::advice).isEmpty();
    assertThat(allowed.unusedBy(loaded)).as("functions that are not there").isEmpty();
  }

  private LambdaConfig config(List<Function> functions) {
    Map<String, Map<String, String>> environments = new HashMap<>();
    functions.forEach(function ->
        environments.put(
            function.logicalId(),
            Map.of(
                "JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + file(function) + "::filecount=0")));
    return LambdaConfig.standard(Account.LOCAL, _ -> {})
        .withEnvironment(
            Map.of(
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_ENDPOINT_URL", NOWHERE))
        .withEnvironments(environments);
  }

  private static byte[] event(Function function) {
    String event = function.routes().isEmpty() ? "{\"Records\":[]}" : REQUEST;
    return event.getBytes(UTF_8);
  }

  private List<String> classes(Function function) throws IOException {
    try (Stream<String> lines = Files.lines(file(function))) {
      return lines.filter(line -> line.contains(" source: ")).toList();
    }
  }

  private static boolean isForSnapshots(String line) {
    return line.contains(".lambda.priming.")
        || line.contains(".Pretence ")
        || line.matches(".*[a-z]Rehearsal .*");
  }

  private Path file(Function function) {
    return directory.resolve(function.logicalId() + ".log");
  }
}
