package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.variable;
import static com.acme.shop.local.template.Templates.withFunction;
import static com.acme.shop.local.template.Templates.withVariable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {

  private static final String BASE =
      """
      Parameters:
        Mode: {Type: String, Default: strict}
        Origins: {Type: CommaDelimitedList, Default: 'a,b'}
      Mappings:
        Sizes:
          strict: {Small: 1, Names: [x, y]}
      Conditions:
        Yes: !Equals [a, a]
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Mode                                        | strict
          !Sub 'mode=${Mode}, ${!Mode} in ${AWS::Region}'  | mode=strict, ${Mode} in eu-west-1
          !Sub ['${A}-${Mode}', {A: !Ref AWS::StackName}]  | shop-strict
          !Sub 'costs $5 \\ ${Mode}'                       | costs $5 \\ strict
          !Join ['/', [a, !Ref Mode, !Ref 'AWS::NoValue']] | a/strict
          !Join ['', !Split ['-', a--b-]]                  | ab
          !Select [2, !Split ['-', a--b-]]                 | b
          !Select ['1', [a, b]]                            | b
          !Select [1, !GetAZs '']                          | eu-west-1b
          !Select [0, !GetAZs us-east-1]                   | us-east-1a
          !FindInMap [Sizes, !Ref Mode, Small]             | 1
          !Select [1, !FindInMap [Sizes, strict, Names]]   | y
          !If ['Yes', a, b]                                | a
          !If ['Yes', !If ['Yes', c, d], b]                | c
          !Base64 shop                                     | c2hvcA==
          !Base64 {Ref: Mode}                              | c3RyaWN0
          !Join [' ', !Cidr [10.1.0.0/16, 3, 8]]           | 10.1.0.0/24 10.1.1.0/24 10.1.2.0/24
          '{"Fn::GetAtt": ["Fn", "Arn"]}'                  | arn:aws:lambda:eu-west-1:123456789012:function:shop-Fn
          """)
  void a_function_comes_to(String expression, String expected) {
    assertThat(variable(expression, BASE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS::Region     | eu-west-1
          AWS::AccountId  | 123456789012
          AWS::StackName  | shop
          AWS::Partition  | aws
          AWS::URLSuffix  | amazonaws.com
          AWS::StackId    | arn:aws:cloudformation:eu-west-1:123456789012:stack/shop/00000000-0000-0000-0000-000000000000
          """)
  void a_pseudo_parameter_comes_to(String name, String expected) {
    assertThat(variable("!Ref " + name, "")).isEqualTo(expected);
  }

  @Test
  void no_value_removes_the_property() {
    Function function =
        stack(withFunction("Timeout: !If ['Yes', !Ref 'AWS::NoValue', 9]\n") + BASE)
            .functions()
            .getFirst();
    assertThat(function.timeout()).hasSeconds(3);
  }

  @Test
  void no_value_removes_the_element_of_a_list() {
    String api =
        "  Api: {Type: 'AWS::Serverless::HttpApi', Properties: {CorsConfiguration: "
            + "{AllowMethods: [GET, !If ['Yes', !Ref 'AWS::NoValue', PUT], POST]}}}\n";
    assertThat(stack("Resources:\n" + api + BASE).api().flatMap(Api::cors))
        .hasValueSatisfying(cors -> assertThat(cors.allowMethods()).containsExactly("GET", "POST"));
  }

  @Test
  void a_complaint_about_a_text_of_many_lines_is_one_line() {
    assertThat(complaint(withFunction("Timeout: \"a\\n  b\\n\"")))
        .isEqualTo("Fn.Timeout: a whole number is wanted, not 'a b '");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Tabel                     | there is no resource or parameter named Tabel
          !Ref AWS::Regoin               | there is no resource or parameter named AWS::Regoin
          !GetAtt Tabel.Arn              | there is no resource named Tabel
          !GetAtt Fn                     | Fn::GetAtt takes a resource and its attribute
          !GetAtt Fn.Arm                 | AWS::Serverless::Function Fn has no attribute Arm
          !Sub '${Tabel}'                | there is no resource or parameter named Tabel
          !Sub '${Tabel.Arn}'            | there is no resource named Tabel
          !Sub '${Origins}'              | Fn::Sub needs a single value for ${Origins}
          !Sub [a, b, c]                 | Fn::Sub takes a text, or a text and a map
          !Sub [a, b]                    | a map is wanted here, not 'b'
          !Join ['/']                    | Fn::Join takes a list of 2 values
          !Join ['/', a]                 | Fn::Join takes a list, not 'a'
          !Join ['/', [[a]]]             | a single value is wanted here, not a list
          !Split [',']                   | Fn::Split takes a list of 2 values
          !Select [2, [a, b]]            | Fn::Select has no element 2 in a list of 2
          !Select [x, [a, b]]            | Fn::Select takes a number, not 'x'
          !FindInMap [Size, a, b]        | Mappings has no Size
          !FindInMap [Sizes, loose, b]   | Mappings.Sizes has no loose
          !FindInMap [Sizes, strict, b]  | Mappings.Sizes.strict has no b
          !If ['Yes', a]                 | Fn::If takes a condition and two values
          !Base64 [a]                    | a single value is wanted here, not a list
          !Cidr ['::/16', 1, 8]          | not an IPv4 block: ::/16
          !Cidr [10.0.0.0/24, 9, 8]      | Fn::Cidr cannot cut this out of 10.0.0.0/24
          !ImportValue vpc               | no other stack exports to this machine: Fn::ImportValue
          !Equals [a, a]                 | Fn::Equals belongs into Conditions
          '!Transform {Name: Include}'   | Fn::Transform is not played here
          {'Fn::Sub': a, Other: b}       | Fn::Sub stands beside other keys
          !Ref Origins                   | a single value is wanted here, not a list
          ''                             | there is no value here
          """)
  void a_broken_function_is_named_by_who_calls_it(String expression, String complaint) {
    assertThat(complaint(withVariable(expression, BASE)))
        .isEqualTo("Fn.Environment.Variables.X: " + complaint);
  }

  @Test
  void references_in_resources_not_played_are_held_to_the_same() {
    String alarm =
        """
          DlqAlarm:
            Type: AWS::CloudWatch::Alarm
            Properties:
              Dimensions:
                - Name: QueueName
                  Value: !GetAtt Dlq.QueueName
        """;
    assertThat(complaint(withFunction("") + alarm))
        .isEqualTo("DlqAlarm.Dimensions[0].Value: there is no resource named Dlq");
  }

  @Test
  void references_in_outputs_are_held_to_the_same() {
    assertThat(complaint(withFunction("") + "Outputs:\n  Url: {Value: !Ref Api}\n"))
        .isEqualTo("Outputs.Url.Value: there is no resource or parameter named Api");
  }

  @Test
  void outputs_under_a_false_condition_are_not_looked_at() {
    String outputs =
        "Conditions:\n  C: !Equals [a, b]\nOutputs:\n  U: {Condition: C, Value: !Ref A}\n";
    assertThat(stack(withFunction("") + outputs).functions()).hasSize(1);
  }

  @Test
  void a_policy_condition_is_no_function() {
    String policies =
        """
        Policies:
          Statement:
            - {Effect: Allow, Action: a, Resource: r, Condition: {StringLike: {a: b}}}
        """;
    assertThat(stack(withFunction(policies)).functions().getFirst().policies())
        .flatExtracting(Policy::statements)
        .flatExtracting(Statement::conditions)
        .containsExactly(new Statement.Condition("StringLike", "a", List.of("b")));
  }
}
