package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.function;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withFunction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlobalsTest {

  private static final String GLOBALS =
      """
      Globals:
        Function:
          Timeout: 10
          MemorySize: 512
          Layers: [a]
          Tracing: Active
          Environment:
            Variables: {MODE: strict, REGION: !Ref 'AWS::Region'}
        HttpApi:
          CorsConfiguration: {AllowOrigins: ['*']}
          AccessLogSettings: {Format: x}
      """;

  @Test
  void a_function_has_what_globals_say_unless_it_says_otherwise() {
    Function function = first(stack(GLOBALS + withFunction("Timeout: 5")));
    assertThat(function.timeout()).hasSeconds(5);
    assertThat(function.memory()).isEqualTo(512);
  }

  @Test
  void maps_are_merged_key_by_key() {
    String variables = "Environment: {Variables: {MODE: legacy, TABLE: t}}";
    assertThat(first(stack(GLOBALS + withFunction(variables))).environment())
        .containsOnly(entry("MODE", "legacy"), entry("REGION", "eu-west-1"), entry("TABLE", "t"));
  }

  @Test
  void lists_are_appended_after_the_global_ones() {
    assertThat(merged("{A: [1]}", "{A: [2]}")).isEqualTo("{\"A\":[1,2]}");
  }

  @Test
  void a_function_call_is_overridden_whole() {
    assertThat(merged("{A: {B: 1}}", "{A: !Ref C}")).isEqualTo("{\"A\":{\"Ref\":\"C\"}}");
    assertThat(merged("{A: !Ref C}", "{A: {B: 1}}")).isEqualTo("{\"A\":{\"B\":1}}");
    assertThat(merged("{A: [1]}", "{A: !Split [a, b]}"))
        .isEqualTo("{\"A\":{\"Fn::Split\":[\"a\",\"b\"]}}");
  }

  @Test
  void a_resource_can_ignore_globals() {
    Function all = first(stack(GLOBALS + withFunction("") + "    IgnoreGlobals: '*'\n"));
    assertThat(all.memory()).isEqualTo(128);
    assertThat(all.environment()).isEmpty();
    Function one = first(stack(GLOBALS + withFunction("") + "    IgnoreGlobals: [Timeout]\n"));
    assertThat(one.timeout()).hasSeconds(3);
    assertThat(one.memory()).isEqualTo(512);
  }

  @Test
  void an_api_has_what_globals_say_whether_it_is_declared_or_implied() {
    String declared = "Resources:\n" + resource("Api", "AWS::Serverless::HttpApi", "");
    String implied = withFunction("Events: {Get: {Type: HttpApi}}");
    for (String template : List.of(declared, implied)) {
      assertThat(stack(GLOBALS + template).api().flatMap(Api::cors))
          .hasValueSatisfying(cors -> assertThat(cors.allowOrigins()).containsExactly("*"));
    }
  }

  @Test
  void what_globals_set_and_nobody_plays_is_named_once() {
    Stack stack = stack(GLOBALS + withFunction("Layers: [b]") + function("Other", ""));
    assertThat(stack.unplayed())
        .containsExactly(
            "Globals.Function.Layers",
            "Globals.Function.Tracing",
            "Globals.HttpApi.AccessLogSettings",
            "Fn.Layers");
  }

  @Test
  void a_section_for_a_type_not_played_is_named() {
    assertThat(stack("Globals: {Api: {TracingEnabled: true}}\n" + withFunction("")).unplayed())
        .containsExactly("Globals.Api");
  }

  @Test
  void a_broken_reference_in_globals_is_named_there() {
    String globals = "Globals: {Function: {Environment: {Variables: {T: !Ref Tabel}}}}\n";
    assertThat(complaint(globals + withFunction("")))
        .isEqualTo(
            "Globals.Function.Environment.Variables.T:"
                + " there is no resource or parameter named Tabel");
  }

  private static String merged(String shared, String own) {
    Section globals = Section.of(new Place("Globals"), parse("{Function: " + shared + "}"));
    return new Globals(globals).mergedInto(parse(own), Sam.FUNCTION, List.of()).toString();
  }

  private static ObjectNode parse(String yaml) {
    return (ObjectNode) new YamlReader(Templates.FILE).parse("# YAML, not JSON\n" + yaml);
  }

  private static Function first(Stack stack) {
    return stack.functions().getFirst();
  }
}
