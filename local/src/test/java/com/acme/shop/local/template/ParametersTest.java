package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withVariable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  @Test
  void a_default_is_taken_and_an_override_goes_first() {
    String template = template("Type: String, Default: strict");
    assertThat(resolved(template, Map.of())).isEqualTo("strict");
    assertThat(resolved(template, Map.of("P", "legacy"))).isEqualTo("legacy");
  }

  @Test
  void an_override_may_be_empty() {
    assertThat(resolved(template("Type: String, Default: strict"), Map.of("P", ""))).isEmpty();
  }

  @Test
  void a_comma_delimited_list_is_a_list_without_blanks() {
    String parameters = "Parameters:\n  P: {Type: CommaDelimitedList, Default: 'a, b ,c'}\n";
    assertThat(Templates.variable("!Join ['-', !Ref P]", parameters)).isEqualTo("a-b-c");
    assertThat(Templates.variable("!Select [1, !Ref P]", parameters)).isEqualTo("b");
  }

  @Test
  void an_empty_list_has_no_elements() {
    String parameters = "Parameters:\n  P: {Type: CommaDelimitedList, Default: ''}\n";
    assertThat(Templates.variable("!Join ['-', !Ref P]", parameters)).isEmpty();
  }

  @Test
  void a_type_of_aws_is_taken_as_text() {
    String template = template("Type: 'AWS::EC2::VPC::Id'");
    assertThat(resolved(template, Map.of("P", "vpc-1"))).isEqualTo("vpc-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Type: String, AllowedValues: [strict, legacy]     | loose | 'loose' is not one of strict, legacy
          Type: String, AllowedPattern: '[a-z]+'            | a1    | 'a1' does not match [a-z]+
          Type: String, MinLength: 3                        | ab    | 'ab' is shorter than 3
          Type: String, MaxLength: 3                        | abcd  | 'abcd' is longer than 3
          Type: Number                                      | many  | 'many' is not a number
          Type: Number, MinValue: 2                         | 1     | '1' is less than 2
          Type: Number, MaxValue: 2                         | 2.5   | '2.5' is more than 2
          Type: 'AWS::SSM::Parameter::Value<CommaDelimitedList>', AllowedValues: [a] | a,b | 'b' is not one of a
          Type: 'List<Number>'                              | 1,x   | 'x' is not a number
          Type: CommaDelimitedList, AllowedValues: [a, b]   | a,c   | 'c' is not one of a, b
          Type: String, MaxLength: 1, NoEcho: true          | abc   | its value is longer than 1
          Type: String, MaxLength: 1, ConstraintDescription: one letter | abc | 'abc' is longer than 1 (one letter)
          """)
  void a_value_against_the_rules_is_named_with_its_parameter(
      String declaration, String value, String complaint) {
    assertThat(complaint(template(declaration), Map.of("P", value)))
        .isEqualTo("Parameters.P: " + complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Type: String, AllowedValues: [strict, legacy]     | strict
          Type: String, AllowedPattern: '[a-z]+'            | abc
          Type: String, MinLength: 3, MaxLength: 3          | abc
          Type: Number, MinValue: 2, MaxValue: 2            | 2
          """)
  void a_value_within_the_rules_is_taken(String declaration, String value) {
    assertThat(resolved(template(declaration), Map.of("P", value))).isEqualTo(value);
  }

  @Test
  void a_default_is_held_to_the_rules_as_well() {
    assertThat(complaint(template("Type: String, Default: x, AllowedValues: [a]")))
        .isEqualTo("Parameters.P: 'x' is not one of a");
  }

  @Test
  void a_missing_value_is_named() {
    assertThat(complaint(template("Type: String")))
        .isEqualTo("Parameters.P: it has no default and no value is given");
  }

  @Test
  void an_unknown_override_is_named() {
    assertThat(complaint(template("Type: String, Default: x"), Map.of("Mod", "x")))
        .isEqualTo("Parameters: there is no parameter named Mod, only P");
    assertThat(complaint(withVariable("x", ""), Map.of("Mod", "x")))
        .isEqualTo("Parameters: there is no parameter named Mod, the template has none");
  }

  @Test
  void a_broken_declaration_is_named() {
    assertThat(complaint(template("Default: x"))).isEqualTo("Parameters.P: Type is missing");
    assertThat(complaint(template("Type: Strnig, Default: x")))
        .isEqualTo("Parameters.P.Type: there is no parameter type Strnig");
    assertThat(complaint(template("Type: String, Default: x, AllowedPattern: '['")))
        .isEqualTo("Parameters.P.AllowedPattern: not a regular expression: [");
    assertThat(complaint(template("Type: CommaDelimitedList, Default: [a]")))
        .isEqualTo("Parameters.P.Default: a single value is wanted here, not a list");
  }

  @Test
  void a_parameter_of_the_parameter_store_must_be_given() {
    String template = template("Type: 'AWS::SSM::Parameter::Value<String>', Default: /a/b");
    assertThat(complaint(template))
        .isEqualTo(
            "Parameters.P: the type AWS::SSM::Parameter::Value<String> has no store here;"
                + " give the value");
    assertThat(resolved(template, Map.of("P", "x"))).isEqualTo("x");
  }

  private static String template(String declaration) {
    return withVariable("!Ref P", "Parameters:\n  P: {" + declaration + "}\n");
  }

  private static String resolved(String template, Map<String, String> overrides) {
    return String.valueOf(stack(template, overrides).functions().getFirst().environment().get("X"));
  }
}
