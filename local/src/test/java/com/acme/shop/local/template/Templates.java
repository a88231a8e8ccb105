package com.acme.shop.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Small templates for tests, and what comes of them. */
final class Templates {

  static final Path FILE = Path.of("/house/template.yaml");

  static final Surroundings HERE =
      new Surroundings(
          "shop",
          "eu-west-1",
          "123456789012",
          URI.create("http://127.0.0.1:9324"),
          URI.create("http://127.0.0.1:3000"));

  private Templates() {}

  static Stack stack(String template) {
    return stack(template, Map.of());
  }

  static Stack stack(String template, Map<String, String> overrides) {
    return Template.parse(template, FILE).resolve(overrides, HERE);
  }

  /** What a person is told about a broken template. */
  static String complaint(String template) {
    return complaint(template, Map.of());
  }

  static String complaint(String template, Map<String, String> overrides) {
    return complaint(() -> stack(template, overrides));
  }

  static String complaint(ThrowingCallable call) {
    BrokenTemplate broken = catchThrowableOfType(BrokenTemplate.class, call);
    assertThat(broken).as("a broken template").isNotNull();
    assertThat(broken).message().doesNotContain("\n");
    return String.valueOf(broken.getMessage());
  }

  /** A template of one function, {@code Fn}, with these properties and what Lambda insists on. */
  static String withFunction(String properties) {
    return "Resources:\n" + function("Fn", properties);
  }

  /** A function to put under {@code Resources}. */
  static String function(String logicalId, String properties) {
    return resource(
        logicalId,
        "AWS::Serverless::Function",
        "Runtime: java25\nHandler: shop.Handler\nCodeUri: app.jar\n" + properties);
  }

  /** A resource to put under {@code Resources}. */
  static String resource(String logicalId, String type, String properties) {
    String head = "%s:\n  Type: %s\n".formatted(logicalId, type);
    String body = properties.isBlank() ? "" : "  Properties:\n" + properties.indent(4);
    return (head + body).indent(2);
  }

  /** A template whose function {@code Fn} has the variable X; further sections follow. */
  static String withVariable(String expression, String sections) {
    return withFunction("Environment:\n  Variables:\n    X: " + expression + "\n") + sections;
  }

  /** What the variable X of the function {@code Fn} comes to. */
  static String variable(String expression, String sections) {
    return String.valueOf(
        stack(withVariable(expression, sections)).functions().getFirst().environment().get("X"));
  }
}
