package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withFunction;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionReaderTest {

  @Test
  void a_function_that_says_little_has_the_defaults_of_sam() {
    Function function = read("");
    assertThat(function.name()).isEqualTo("shop-Fn");
    assertThat(function.handler()).isEqualTo("shop.Handler");
    assertThat(function.memory()).isEqualTo(128);
    assertThat(function.timeout()).hasSeconds(3);
    assertThat(function.environment()).isEmpty();
    assertThat(function.reservedConcurrency()).isEmpty();
    assertThat(function.routes()).isEmpty();
  }

  @Test
  void a_function_has_what_it_says() {
    Function function =
        read("FunctionName: f\nMemorySize: 512\nTimeout: '30'\nReservedConcurrentExecutions: 0\n");
    assertThat(function.name()).isEqualTo("f");
    assertThat(function.memory()).isEqualTo(512);
    assertThat(function.timeout()).hasSeconds(30);
    assertThat(function.reservedConcurrency()).hasValue(0);
  }

  @Test
  void its_code_is_found_from_the_templates_folder() {
    String function = "Runtime: java25\nHandler: h\nCodeUri: ../cart/target/cart.jar\n";
    assertThat(onlyFunction(function).code()).isEqualTo(Path.of("/cart/target/cart.jar"));
    assertThat(read("").code()).isEqualTo(Path.of("/house/app.jar"));
  }

  @Test
  void variables_are_texts_whatever_they_are_in_the_template() {
    Map<String, String> environment =
        read("Environment: {Variables: {A: true, B: 12, C: 1.50, D: '007', E: '', F: 0.0000001}}")
            .environment();
    assertThat(environment)
        .isEqualTo(
            Map.of("A", "true", "B", "12", "C", "1.50", "D", "007", "E", "", "F", "0.0000001"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'Runtime: nodejs22.x\\nHandler: h\\nCodeUri: c' | Fn.Runtime: only java25 is played here, not nodejs22.x
          'Handler: h\\nCodeUri: c'                       | Fn: Runtime is missing
          'Runtime: java25\\nCodeUri: c'                  | Fn: Handler is missing
          'Runtime: java25\\nHandler: h'                  | Fn: CodeUri is missing
          'Runtime: java25\\nHandler: h\\nCodeUri: {Bucket: b}' | Fn.CodeUri: a single value is wanted here, not a map
          'Runtime: java25\\nHandler: h\\nCodeUri: s3://b/k'    | Fn.CodeUri: not a path on this machine: s3://b/k
          """)
  void what_lambda_insists_on_is_asked_for(String properties, String complaint) {
    String template =
        "Resources:\n"
            + resource("Fn", "AWS::Serverless::Function", properties.replace("\\n", "\n"));
    assertThat(complaint(template)).isEqualTo(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Timeout: 901                        | Fn.Timeout: 901 is not between 1 and 900
          Timeout: long                       | Fn.Timeout: a whole number is wanted, not 'long'
          MemorySize: 64                      | Fn.MemorySize: 64 is not between 128 and 10240
          ReservedConcurrentExecutions: -1    | Fn.ReservedConcurrentExecutions: -1 is not between 0 and 100000
          Environment: prod                   | Fn.Environment: a map is wanted here, not 'prod'
          Environment: {Variables: {A: [1]}}  | Fn.Environment.Variables.A: a single value is wanted here, not a list
          Events: [a]                         | Fn.Events: a map is wanted here, not a list
          Events: {E: {Properties: {}}}       | Fn.Events.E: Type is missing
          """)
  void a_value_that_lambda_would_refuse_is_named(String property, String complaint) {
    assertThat(complaint(withFunction(property))).isEqualTo(complaint);
  }

  private static Function read(String properties) {
    return stack(withFunction(properties)).functions().getFirst();
  }

  private static Function onlyFunction(String properties) {
    String template = "Resources:\n" + resource("Fn", "AWS::Serverless::Function", properties);
    return stack(template).functions().getFirst();
  }
}
