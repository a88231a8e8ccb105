package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.function;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withFunction;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

  private static final String API = resource("Api", "AWS::Serverless::HttpApi", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Path: /products, Method: get}            | GET /products
          {Path: '/products/{id}', Method: POST}    | POST /products/{id}
          {Path: '/{proxy+}', Method: any}          | ANY /{proxy+}
          {PayloadFormatVersion: '2.0'}             | $default
          """)
  void an_event_makes_a_route(String properties, String key) {
    Stack stack = stack(withFunction(event(properties)));
    assertThat(stack.functions().getFirst().routes())
        .extracting(Function.Route::key)
        .containsExactly(key);
    assertThat(stack.api().orElseThrow().logicalId()).isEqualTo("ServerlessHttpApi");
  }

  @Test
  void an_event_may_name_the_api() {
    Stack stack = stack(withFunction(event("{Path: /, Method: get, ApiId: !Ref Api}")) + API);
    assertThat(stack.api().orElseThrow().logicalId()).isEqualTo("Api");
    assertThat(stack.functions().getFirst().routes()).hasSize(1);
  }

  @Test
  void without_routes_and_apis_there_is_no_api() {
    assertThat(stack(withFunction("")).api()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {Path: /}                                        | Fn.Events.E: Method is missing
          {Method: get}                                    | Fn.Events.E: Path is missing
          {Path: products, Method: get}                    | Fn.Events.E.Path: a path begins with a slash: products
          {PayloadFormatVersion: '1.0'}                    | Fn.Events.E.PayloadFormatVersion: only 2.0 is played here, not 1.0
          {Path: /, Method: get, ApiId: other}             | Fn.Events.E.ApiId: no HTTP API of this template has the id other
          """)
  void a_broken_event_is_named(String properties, String complaint) {
    assertThat(complaint(withFunction(event(properties)))).isEqualTo(complaint);
  }

  @Test
  void an_implied_api_beside_a_declared_one_is_named() {
    assertThat(complaint(withFunction(event("{Path: /, Method: get}")) + API))
        .isEqualTo(
            "ServerlessHttpApi: only one HTTP API is played;"
                + " name it in every event: ApiId: !Ref Api");
  }

  @Test
  void a_second_api_is_named() {
    String other = resource("Other", "AWS::Serverless::HttpApi", "");
    assertThat(complaint("Resources:\n" + API + other))
        .isEqualTo("Other: only one HTTP API is played, and Api is one already");
  }

  @Test
  void a_route_that_two_functions_claim_is_named() {
    String event = event("{Path: /a, Method: get}");
    assertThat(complaint(withFunction(event) + function("Other", event)))
        .isEqualTo("Other.Events: the route GET /a is taken already by Fn");
  }

  private static String event(String properties) {
    return "Events:\n  E: {Type: HttpApi, Properties: " + properties + "}\n";
  }
}
