package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiReaderTest {

  @Test
  void an_api_that_says_nothing_has_the_default_stage_and_no_cors() {
    assertThat(read("")).isEqualTo(new Api("Api", "$default", Optional.empty()));
  }

  @Test
  void an_api_may_name_its_stage() {
    assertThat(read("StageName: prod").stage()).isEqualTo("prod");
  }

  @Test
  void cors_has_what_the_configuration_says() {
    Api api =
        read(
            """
            CorsConfiguration:
              AllowOrigins: ['https://a.example', 'https://b.example']
              AllowMethods: [GET, POST]
              AllowHeaders: [Authorization]
              ExposeHeaders: [X-Correlation-Id]
              AllowCredentials: true
              MaxAge: 600
            """);
    assertThat(api.cors())
        .hasValue(
            new Api.Cors(
                List.of("https://a.example", "https://b.example"),
                List.of("GET", "POST"),
                List.of("Authorization"),
                List.of("X-Correlation-Id"),
                true,
                Optional.of(Duration.ofMinutes(10))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true                          | *
          https://a.example             | https://a.example
          '["https://a.example"]'       | https://a.example
          '{AllowOrigins: !Ref Origins}' | https://p.example
          !Ref Origins                  | https://p.example
          """)
  void cors_has_short_forms(String configuration, String origin) {
    assertThat(read("CorsConfiguration: " + configuration).cors())
        .hasValueSatisfying(cors -> assertThat(cors.allowOrigins()).containsExactly(origin));
  }

  @Test
  void cors_can_be_off() {
    assertThat(read("CorsConfiguration: false").cors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {AllowOrigin: '*'}            | Api.CorsConfiguration: there is no property AllowOrigin
          {MaxAge: 86401}               | Api.CorsConfiguration.MaxAge: 86401 is not between -1 and 86400
          {AllowCredentials: perhaps}   | Api.CorsConfiguration.AllowCredentials: true or false is wanted, not perhaps
          {AllowMethods: {GET: 1}}      | Api.CorsConfiguration.AllowMethods: a single value is wanted here, not a map
          """)
  void a_broken_cors_configuration_is_named(String configuration, String complaint) {
    assertThat(complaint(template("CorsConfiguration: " + configuration))).isEqualTo(complaint);
  }

  private static Api read(String properties) {
    return stack(template(properties)).api().orElseThrow();
  }

  private static String template(String properties) {
    return "Parameters:\n  Origins: {Type: CommaDelimitedList, Default: 'https://p.example'}\n"
        + "Resources:\n"
        + resource("Api", "AWS::Serverless::HttpApi", properties);
  }
}
