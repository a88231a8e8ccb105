package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withFunction;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.Statement.Condition;
import com.acme.shop.local.template.Statement.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

  @Test
  void a_statement_is_read_with_its_conditions() {
    String policies =
        """
        Policies:
          - Version: "2012-10-17"
            Statement:
              - Sid: Own
                Effect: Allow
                Action: [dynamodb:GetItem, dynamodb:Query]
                Resource: !GetAtt Table.Arn
                Condition:
                  ForAllValues:StringLike:
                    dynamodb:LeadingKeys: ["A#*", "B#*"]
                  "Null": {dynamodb:LeadingKeys: "false"}
              - Effect: Deny
                Action: dynamodb:Scan
                Resource: [!Sub "${Table.Arn}/index/GSI1", "*"]
        """;
    assertThat(read(policies))
        .containsExactly(
            new Policy(
                List.of(
                    new Statement(
                        "Fn.Policies[0].Statement[0]",
                        Effect.ALLOW,
                        List.of("dynamodb:GetItem", "dynamodb:Query"),
                        List.of("arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Table"),
                        List.of(
                            new Condition(
                                "ForAllValues:StringLike",
                                "dynamodb:LeadingKeys",
                                List.of("A#*", "B#*")),
                            new Condition("Null", "dynamodb:LeadingKeys", List.of("false")))),
                    new Statement(
                        "Fn.Policies[0].Statement[1]",
                        Effect.DENY,
                        List.of("dynamodb:Scan"),
                        List.of(
                            "arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Table/index/GSI1",
                            "*"),
                        List.of()))));
  }

  @Test
  void a_list_of_one_needs_no_brackets() {
    String policies =
        """
        Policies:
          Statement: {Effect: Allow, Action: "sqs:SendMessage", Resource: "*"}
        """;
    assertThat(read(policies))
        .containsExactly(
            new Policy(
                List.of(
                    new Statement(
                        "Fn.Policies.Statement",
                        Effect.ALLOW,
                        List.of("sqs:SendMessage"),
                        List.of("*"),
                        List.of()))));
  }

  @Test
  void a_policy_that_is_only_named_grants_nothing_and_is_not_played() {
    String policies =
        """
        Policies:
          - AWSLambdaBasicExecutionRole
          - SQSPollerPolicy: {QueueName: q}
        """;
    assertThat(read(policies)).isEmpty();
    assertThat(stack(template(policies)).unplayed())
        .containsExactly(
            "Fn.Policies[0] (AWSLambdaBasicExecutionRole)", "Fn.Policies[1] (SQSPollerPolicy)");
    assertThat(stack(template("Policies: AdministratorAccess\n")).unplayed())
        .containsExactly("Fn.Policies (AdministratorAccess)");
  }

  @Test
  void a_function_without_policies_is_granted_nothing() {
    assertThat(read("MemorySize: 128\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Effect: Grant, Action: a, Resource: r}                  | .Effect: Allow or Deny is wanted, not Grant
          {Action: a, Resource: r}                                 | : Effect is missing
          {Effect: Allow, Resource: r}                             | : Action is missing
          {Effect: Allow, Action: a}                               | : Resource is missing
          {Effect: Allow, NotAction: a, Resource: r}               | : NotAction of a function's policy is not played here
          {Effect: Allow, Action: a, NotResource: r}               | : NotResource of a function's policy is not played here
          {Effect: Allow, Action: a, Resource: r, Condition: [a]}  | .Condition: a map is wanted here, not a list
          """)
  void a_statement_that_cannot_be_understood_is_refused(String statement, String complaint) {
    assertThat(complaint(template("Policies: {Statement: [" + statement + "]}\n")))
        .isEqualTo("Fn.Policies.Statement[0]" + complaint);
  }

  private static List<Policy> read(String properties) {
    return stack(template(properties)).functions().getFirst().policies();
  }

  private static String template(String properties) {
    return withFunction(properties)
        + resource("Table", "AWS::DynamoDB::Table", "KeySchema: []\nAttributeDefinitions: []\n");
  }
}
