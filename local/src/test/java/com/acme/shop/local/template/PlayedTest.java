package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withFunction;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlayedTest {

  @Test
  void a_property_not_played_is_named_in_the_order_of_the_template() {
    Stack stack =
        stack(
            withFunction("SnapStart: {ApplyOn: None}\nMemorySize: 128\nArchitectures: [arm64]\n")
                + resource(
                    "Api", "AWS::Serverless::HttpApi", "AccessLogSettings: {}\nStageName: a\n")
                + resource(
                    "Table",
                    "AWS::DynamoDB::Table",
                    """
                    KeySchema: []
                    AttributeDefinitions: []
                    BillingMode: PAY_PER_REQUEST
                    PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
                    """));
    assertThat(stack.unplayed())
        .containsExactly(
            "Fn.SnapStart",
            "Fn.Architectures",
            "Api.AccessLogSettings",
            "Table.PointInTimeRecoverySpecification");
  }

  @Test
  void a_resource_of_a_type_not_played_is_named_in_one_line() {
    String alarm = resource("PaymentDlqAlarm", "AWS::CloudWatch::Alarm", "Period: 60\nTags: []\n");
    assertThat(stack("Resources:\n" + alarm).unplayed())
        .containsExactly("AWS::CloudWatch::Alarm PaymentDlqAlarm");
  }

  @Test
  void an_event_of_a_type_not_played_is_named() {
    String events = "Events:\n  News: {Type: SNS, Properties: {Topic: arn}}\n";
    assertThat(stack(withFunction(events)).unplayed()).containsExactly("Fn.Events.News (SNS)");
  }

  @Test
  void a_property_of_an_event_that_is_not_played_is_named() {
    String events = "Events:\n  E: {Type: HttpApi, Properties: {Auth: {Authorizer: NONE}}}\n";
    assertThat(stack(withFunction(events)).unplayed()).containsExactly("Fn.Events.E.Auth");
  }

  @Test
  void a_property_without_a_value_is_not_named() {
    String function = withFunction("Layers: !Ref AWS::NoValue\nTracing: Active\n");
    assertThat(stack(function).unplayed()).containsExactly("Fn.Tracing");
  }

  @Test
  void what_is_no_property_is_not_named() {
    String attributes =
        """
            DependsOn: Nothing
            DeletionPolicy: Retain
            Metadata: {SkipBuild: true}
        """;
    assertThat(stack(withFunction("") + attributes).unplayed()).isEmpty();
  }

  @Test
  void a_resource_without_a_type_is_named() {
    assertThat(complaint("Resources:\n  Q: {Properties: {}}\n")).isEqualTo("Q: Type is missing");
    assertThat(complaint("Resources:\n  Q: {Type: Queue}\n"))
        .isEqualTo("Q.Type: there is no resource type Queue");
    assertThat(complaint("Resources:\n  My-Q: {}\n"))
        .isEqualTo("Resources.My-Q: a logical id is made of letters and digits");
    assertThat(complaint("Resources:\n  Q: Queue\n"))
        .isEqualTo("Resources.Q: a map is wanted here, not 'Queue'");
  }
}
