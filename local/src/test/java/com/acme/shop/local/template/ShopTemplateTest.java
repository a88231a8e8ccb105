package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.HERE;
import static com.acme.shop.local.template.Templates.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A template shaped like the shop's own, read from its file. */
class ShopTemplateTest {

  private final Path file = file();
  private final Stack stack = Template.read(file).resolve(Map.of(), HERE);

  @Test
  void the_api_has_its_origins_from_a_parameter() {
    assertThat(stack.api())
        .hasValue(
            new Api(
                "Api",
                "$default",
                Optional.of(
                    new Api.Cors(
                        List.of("http://localhost:8080", "http://localhost:3001"),
                        List.of("GET", "POST", "OPTIONS"),
                        List.of(
                            "authorization", "content-type", "idempotency-key", "x-correlation-id"),
                        List.of("x-correlation-id"),
                        false,
                        Optional.of(Duration.ofMinutes(10))))));
  }

  @Test
  void the_catalog_serves_four_routes() {
    assertThat(function("CatalogFunction"))
        .isEqualTo(
            new Function(
                "CatalogFunction",
                "shop-CatalogFunction",
                "com.acme.shop.catalog.lambda.HttpHandler",
                file.resolveSibling("catalog/target/catalog-1.0.0.jar"),
                1024,
                Duration.ofSeconds(20),
                Map.of("MODE", "strict", "TABLE", "shop-Table", "LOG_LEVEL", "info"),
                OptionalInt.of(20),
                List.of(
                    new Function.Route("GET", "/products"),
                    new Function.Route("GET", "/products/{id}"),
                    new Function.Route("POST", "/products"),
                    new Function.Route("POST", "/product")),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Policy(List.of(productsOnly())))));
  }

  private static Statement productsOnly() {
    return new Statement(
        "CatalogFunction.Policies[0].Statement[0]",
        Statement.Effect.ALLOW,
        List.of("dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem"),
        List.of("arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Table"),
        List.of(
            new Statement.Condition(
                "ForAllValues:StringLike", "dynamodb:LeadingKeys", List.of("PRODUCT#*")),
            new Statement.Condition("Null", "dynamodb:LeadingKeys", List.of("false"))));
  }

  @Test
  void payment_polls_its_queue() {
    Function payment = function("PaymentFunction");
    assertThat(payment.timeout()).hasSeconds(21);
    assertThat(payment.environment())
        .isEqualTo(
            Map.of(
                "MODE", "strict",
                "TABLE", "shop-Table",
                "LOG_LEVEL", "warn",
                "PAYMENT_REQUEST_QUEUE",
                    "http://127.0.0.1:9324/123456789012/shop-PaymentRequestQueue"));
    assertThat(payment.queueSources())
        .containsExactly(
            new QueueSource(
                "shop-PaymentRequestQueue",
                10,
                Duration.ZERO,
                true,
                OptionalInt.of(10),
                List.of()));
  }

  @Test
  void the_projection_follows_the_tables_stream() {
    assertThat(function("ProjectionFunction").streamSources())
        .containsExactly(
            new StreamSource(
                "shop-Table",
                "TRIM_HORIZON",
                25,
                Duration.ZERO,
                true,
                OptionalInt.of(3),
                Optional.empty(),
                true,
                Optional.of("shop-ProjectionDlq"),
                List.of("{\"eventName\":[\"INSERT\",\"MODIFY\"]}")));
  }

  @Test
  void a_message_that_fails_five_times_goes_to_the_dead_letter_queue() {
    assertThat(stack.queues())
        .containsExactly(
            new Queue(
                "PaymentRequestQueue",
                "shop-PaymentRequestQueue",
                Map.of(
                    "VisibilityTimeout", "130",
                    "MessageRetentionPeriod", "345600",
                    "RedrivePolicy",
                        "{\"deadLetterTargetArn\":"
                            + "\"arn:aws:sqs:eu-west-1:123456789012:shop-payment-request-dlq\","
                            + "\"maxReceiveCount\":5}")),
            new Queue(
                "PaymentRequestDlq",
                "shop-payment-request-dlq",
                Map.of(
                    "MessageRetentionPeriod", "1209600",
                    "RedriveAllowPolicy", "{\"redrivePermission\":\"allowAll\"}")),
            new Queue("ProjectionDlq", "shop-ProjectionDlq", Map.of()));
  }

  @Test
  void the_table_keeps_its_stream_and_its_sparse_index() {
    Table table = stack.tables().getFirst();
    assertThat(table.name()).isEqualTo("shop-Table");
    assertThat(table.properties().at("/GlobalSecondaryIndexes/0/IndexName").asText())
        .isEqualTo("OpenOrders");
    assertThat(table.properties().at("/StreamSpecification/StreamViewType").asText())
        .isEqualTo("NEW_AND_OLD_IMAGES");
  }

  @Test
  void what_this_machine_does_not_play_is_named() {
    assertThat(stack.unplayed())
        .containsExactly(
            "Globals.Function.Architectures",
            "Globals.Function.Tracing",
            "Globals.Function.AutoPublishAlias",
            "Globals.Function.SnapStart",
            "Table.PointInTimeRecoverySpecification",
            "Table.SSESpecification",
            "Api.AccessLogSettings",
            "AWS::Logs::LogGroup ApiLog",
            "PaymentRequestQueue.SqsManagedSseEnabled",
            "AWS::CloudWatch::Alarm PaymentRequestDlqAlarm",
            "AWS::CloudWatch::Alarm CatalogErrors");
  }

  @Test
  void legacy_is_a_parameter_away() {
    Stack legacy = Template.read(file).resolve(Map.of("Mode", "legacy", "AlarmEmail", "a@b"), HERE);
    Function catalog = legacy.functions().getFirst();
    assertThat(catalog.environment())
        .containsEntry("MODE", "legacy")
        .containsEntry("LOG_LEVEL", "debug");
    assertThat(catalog.memory()).isEqualTo(512);
    assertThat(legacy.unplayed()).contains("AWS::SNS::Topic AlarmTopic");
  }

  @Test
  void another_mode_is_refused() {
    assertThat(complaint(() -> Template.read(file).resolve(Map.of("Mode", "loose"), HERE)))
        .isEqualTo(
            "Parameters.Mode: 'loose' is not one of strict, legacy"
                + " (strict asks for tokens and checks prices, legacy does neither)");
  }

  private Function function(String logicalId) {
    return stack.functions().stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  private static Path file() {
    URL url = Objects.requireNonNull(ShopTemplateTest.class.getResource("shop.yaml"));
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
