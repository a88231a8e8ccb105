package com.acme.shop.local.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.emulators.CannotStart;
import com.acme.shop.local.template.SsmParameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsmEmulatorIT {

  private static final String DELIVERY = "/acme-shop/shop/DeliverySeconds";

  private SsmEmulator ssm;

  @BeforeEach
  void start() {
    start(Optional.empty(), "60");
  }

  @AfterEach
  void stop() {
    ssm.close();
  }

  @Test
  void a_parameter_has_the_template_s_value_first() {
    JsonNode answer = call("GetParameters", "{\"Names\":[\"%s\",\"/other\"]}".formatted(DELIVERY));
    JsonNode parameter = answer.path("Parameters").path(0);
    assertThat(parameter.path("Name").asText()).isEqualTo(DELIVERY);
    assertThat(parameter.path("Value").asText()).isEqualTo("60");
    assertThat(parameter.path("Type").asText()).isEqualTo("String");
    assertThat(parameter.path("Version").asLong()).isEqualTo(1);
    assertThat(parameter.path("LastModifiedDate").isNumber()).isTrue();
    assertThat(parameter.path("ARN").asText())
        .isEqualTo("arn:aws:ssm:us-east-1:000000000000:parameter" + DELIVERY);
    assertThat(answer.path("InvalidParameters").path(0).asText()).isEqualTo("/other");
  }

  @Test
  void a_value_that_is_put_is_the_one_that_is_got() {
    assertThat(put("90").path("Version").asLong()).isEqualTo(2);
    assertThat(value()).isEqualTo("90");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PutParameter  | {"Name":"/acme-shop/shop/DeliverySeconds","Value":"9"}                                        | ParameterAlreadyExists
          PutParameter  | {"Name":"/acme-shop/shop/DeliverySeconds","Value":"","Overwrite":true}                        | ValidationException
          PutParameter  | {"Name":"/acme-shop/shop/DeliverySeconds","Overwrite":true}                                   | ValidationException
          PutParameter  | {"Value":"9","Overwrite":true}                                                                | ValidationException
          PutParameter  | {"Name":"/acme-shop/shop/DeliverySeconds","Value":"9","Overwrite":true,"Type":"SecureString"} | UnsupportedOperationException
          PutParameter  | {"Name":"/other","Value":"9","Overwrite":true}                                                | UnsupportedOperationException
          GetParameters | {}                                                                                            | ValidationException
          GetParameters | {"Names":[]}                                                                                  | ValidationException
          GetParameters | {"Names":["1","2","3","4","5","6","7","8","9","10","11"]}                                     | ValidationException
          GetParameters | []                                                                                            | SerializationException
          GetParameter  | {"Name":"/acme-shop/shop/DeliverySeconds"}                                                    | UnsupportedOperationException
          """)
  void a_call_that_cannot_be_answered_changes_nothing(String action, String body, String fault) {
    assertThat(call(action, body).path("__type").asText()).isEqualTo(fault);
    assertThat(value()).isEqualTo("60");
  }

  @Test
  void nobody_is_answered_without_credentials() throws Exception {
    var request =
        HttpRequest.newBuilder(endpoint())
            .header("X-Amz-Target", "AmazonSSM.GetParameters")
            .POST(BodyPublishers.ofString("{\"Names\":[\"" + DELIVERY + "\"]}"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.ofString()).body())
          .contains("MissingAuthenticationTokenException");
    }
  }

  @Test
  void a_value_outlives_a_restart_with_data(@TempDir Path data) {
    restart(data, "60");
    put("90");
    restart(data, "60");
    assertThat(value()).isEqualTo("90");
    assertThat(put("91").path("Version").asLong()).isEqualTo(3);
  }

  @Test
  void a_template_that_gives_another_value_than_before_wins(@TempDir Path data) {
    restart(data, "60");
    put("90");
    restart(data, "30");
    assertThat(value()).isEqualTo("30");
  }

  @Test
  void a_broken_file_is_named_and_kept(@TempDir Path data) throws Exception {
    Path file = Files.writeString(data.resolve("ssm.json"), "[");
    assertThatThrownBy(() -> restart(data, "60"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent("[");
  }

  @Test
  void it_listens_on_loopback() {
    assertThat(endpoint()).hasHost("127.0.0.1");
  }

  private void start(Optional<Path> data, String value) {
    var parameter = new SsmParameter("DeliverySecondsSetting", DELIVERY, value);
    ssm = SsmEmulator.start(data, List.of(parameter), Account.LOCAL);
  }

  private void restart(Path data, String value) {
    stop();
    start(Optional.of(data), value);
  }

  private URI endpoint() {
    return URI.create(Objects.requireNonNull(ssm.environment().get("AWS_ENDPOINT_URL_SSM")));
  }

  private JsonNode put(String value) {
    return call(
        "PutParameter",
        "{\"Name\":\"%s\",\"Value\":\"%s\",\"Overwrite\":true}".formatted(DELIVERY, value));
  }

  private String value() {
    return call("GetParameters", "{\"Names\":[\"" + DELIVERY + "\"]}")
        .path("Parameters")
        .path(0)
        .path("Value")
        .asText();
  }

  private JsonNode call(String action, String body) {
    return new SignedSsm(endpoint(), "local", "secret").call(action, body);
  }
}
