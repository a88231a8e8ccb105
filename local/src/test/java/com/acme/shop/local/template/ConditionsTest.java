package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.variable;
import static com.acme.shop.local.template.Templates.withFunction;
import static com.acme.shop.local.template.Templates.withVariable;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

  private static final String BASE =
      """
      Parameters:
        Mode: {Type: String, Default: strict}
        Size: {Type: Number, Default: 1}
      Mappings:
        Modes: {strict: {Open: false}}
      Conditions:
        Yes: !Equals [a, a]
        No: !Equals [a, b]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Equals [!Ref Mode, strict]                       | true
          !Equals [!Ref Mode, legacy]                       | false
          !Equals [!Ref Size, 1]                            | true
          !Equals [!FindInMap [Modes, !Ref Mode, Open], 'false'] | true
          !Equals [!Sub '${AWS::Region}', eu-west-1]        | true
          !Equals [!Join ['', [st, rict]], !Ref Mode]       | true
          !Not [!Condition No]                              | true
          !Not [!Condition Yes]                             | false
          !And [!Condition Yes, !Condition Yes]             | true
          !And [!Condition Yes, !Condition No]              | false
          !Or [!Condition No, !Condition Yes]               | true
          !Or [!Condition No, !Condition No]                | false
          !And [!Not [!Or [!Condition No, !Equals [a, b]]], {Condition: 'Yes'}] | true
          {Condition: Later}                                | true
          """)
  void a_condition_comes_to(String expression, String expected) {
    String sections = BASE + "  C: " + expression + "\n  Later: !Condition Yes\n";
    assertThat(variable("!If [C, 'true', 'false']", sections)).isEqualTo(expected);
  }

  @Test
  void a_resource_whose_condition_is_false_is_left_out() {
    Stack stack =
        stack(
            withFunction("")
                + "  Q1: {Type: 'AWS::SQS::Queue', Condition: 'Yes'}\n"
                + "  Q2: {Type: 'AWS::SQS::Queue', Condition: 'No'}\n"
                + "  A: {Type: 'AWS::CloudWatch::Alarm', Condition: 'No'}\n"
                + BASE);
    assertThat(stack.queues()).extracting(Queue::logicalId).containsExactly("Q1");
    assertThat(stack.unplayed()).isEmpty();
  }

  @Test
  void a_reference_to_a_resource_left_out_is_named() {
    String queue = "  Q: {Type: 'AWS::SQS::Queue', Condition: 'No'}\n";
    assertThat(complaint(withVariable("!GetAtt Q.Arn", queue + BASE)))
        .isEqualTo(
            "Fn.Environment.Variables.X: Q is left out of this stack, its condition No is false");
  }

  @Test
  void only_the_chosen_branch_is_followed() {
    String queue = "  Q: {Type: 'AWS::SQS::Queue', Condition: 'No'}\n";
    assertThat(variable("!If ['No', !Ref Q, none]", queue + BASE)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Equals [a]               | Fn::Equals takes a list of two values
          !Equals a                 | Fn::Equals takes a list of two values
          !Not [!Condition 'Yes', !Condition 'No'] | Fn::Not takes a list of one condition
          !And [!Condition 'Yes']   | Fn::And takes a list of two to ten conditions
          !Or []                    | Fn::Or takes a list of two to ten conditions
          !Condition Mabye          | there is no condition named Mabye
          !Equals [!Ref Moed, a]    | there is no parameter named Moed
          !Equals [!GetAtt Fn.Arn, a] | only parameters can be referred to here, not Fn
          !Equals [!FindInMap [Modes, loose, Open], a] | Mappings.Modes has no loose
          just text                 | a condition is wanted here, such as Fn::Equals
          !Condition C              | goes in a circle: C -> C
          !Not [!Condition D]       | goes in a circle: C -> D -> C
          """)
  void a_broken_condition_is_named(String expression, String complaint) {
    String sections = BASE + "  C: " + expression + "\n  D: !Not [!Condition C]\n";
    assertThat(complaint(withVariable("x", sections))).isEqualTo("Conditions.C: " + complaint);
  }

  @Test
  void an_unknown_condition_is_named_by_who_asks() {
    assertThat(complaint(withVariable("!If [Mabye, a, b]", BASE)))
        .isEqualTo("Fn.Environment.Variables.X: there is no condition named Mabye");
    assertThat(
            complaint(
                "Resources:\n" + resource("Q", "AWS::SQS::Queue", "") + "    Condition: Mabye\n"))
        .isEqualTo("Q.Condition: there is no condition named Mabye");
  }
}
