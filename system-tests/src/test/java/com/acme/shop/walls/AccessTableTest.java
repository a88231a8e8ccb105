package com.acme.shop.walls;

import static com.acme.shop.lambda.http.Access.OWNER;
import static com.acme.shop.lambda.http.Access.OWNER_OR_GUEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.http.AccessTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route of the template states who may call it, and the table states nothing else. */
class AccessTableTest {

  @Test
  void every_route_of_the_template_states_who_may_call_it() throws IOException {
    assertThat(unstated(TemplateRoutes.parse(template()))).isEmpty();
  }

  @Test
  void the_access_table_names_no_route_that_the_template_does_not_have() throws IOException {
    assertThat(without(AccessTable.routeKeys(), TemplateRoutes.parse(template()))).isEmpty();
  }

  @Test
  void the_routes_of_the_template_were_found() throws IOException {
    assertThat(TemplateRoutes.parse(template()))
        .contains("GET /products", "GET /products/{id}", "POST /product");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Method: GET, Path: /secret           | GET /secret
          Method: post, Path: /secret/         | POST /secret
          Method: DELETE, Path: /products      | DELETE /products
          Method: GET, Path: '/users/{id}'     | GET /users/{id}
          Method: ANY, Path: '/{proxy+}'       | ANY /{proxy+}
          Method: GET, Path: /                 | GET /
          ApiId: x                             | $default
          """)
  void a_planted_route_that_states_nothing_is_found(String properties, String route) {
    String planted =
        """
        Resources:
          Table: {Type: 'AWS::DynamoDB::Table'}
          Fn:
            Type: AWS::Serverless::Function
            Properties:
              Events:
                List: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: GET, Path: /products/}}
                Queue: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn}}
                Planted: {Type: HttpApi, Properties: {%s}}
        """
            .formatted(properties);
    assertThat(unstated(TemplateRoutes.parse(planted))).containsExactly(route);
  }

  @Test
  void an_event_without_properties_is_a_route_that_states_nothing() {
    String planted = "Resources: {Fn: {Properties: {Events: {All: {Type: HttpApi}}}}}";
    assertThat(unstated(TemplateRoutes.parse(planted))).containsExactly("$default");
  }

  /**
   * Without it no one but staff could ever call the route: it would ask for an owner of nothing.
   */
  @Test
  void a_route_that_belongs_to_somebody_names_him_in_its_path() {
    assertThat(AccessTable.routeKeys())
        .filteredOn(route -> List.of(OWNER, OWNER_OR_GUEST).contains(AccessTable.of(route)))
        .isNotEmpty()
        .allMatch(route -> route.contains("{userid}"));
  }

  private static Set<String> unstated(Set<String> routes) {
    return without(routes, AccessTable.routeKeys());
  }

  private static Set<String> without(Set<String> all, Set<String> known) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static String template() throws IOException {
    return Files.readString(Repository.root().resolve("template.yaml"));
  }
}
