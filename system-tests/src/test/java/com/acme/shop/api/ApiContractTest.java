package com.acme.shop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of difference between the shop and its description is seen. */
class ApiContractTest {

  private static final String DOCUMENT =
      """
      paths:
        /things/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string, maxLength: 5}}
          post:
            parameters:
              - {name: limit, in: query, schema: {type: integer, maximum: 9}}
              - {name: X-Must, in: header, required: true, schema: {const: 'yes'}}
            requestBody:
              required: true
              content:
                application/json: {schema: {type: object, required: [name]}}
            responses:
              '200':
                description: A thing
                headers:
                  ETag: {required: true, schema: {pattern: ^"}}
                  Retry-After: {schema: {pattern: '^[0-9]+$'}}
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                  text/html: {schema: {type: string, pattern: ^<html>}}
              '204': {description: Nothing, headers: {X-Other: {schema: {type: string}}}}
        /things/{id}/rename:
          post:
            requestBody: {content: {application/json: {schema: {type: object, required: [name]}}}}
            responses: {'204': {description: Nothing}}
      components:
        schemas:
          Thing:
            type: object
            required: [name]
            additionalProperties: false
            properties: {name: {type: string}, at: {type: string, format: date-time}}
      """;

  private static final Map<String, String> JSON =
      Map.of("content-type", "application/json", "etag", "\"1\"");

  private final ApiContract contract = new ApiContract(ApiDocument.parse(DOCUMENT));

  @Test
  void what_is_described_is_no_violation() {
    var exchange = answered(200, JSON, "{\"name\":\"x\",\"at\":\"2026-11-21T12:00:00Z\"}");
    assertThat(contract.violationsOfAnswer(exchange)).isEmpty();
    assertThat(contract.violationsOfAnswer(answered(204, Map.of(), ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                           | required property 'name'",
        "{\"name\":1}                 | string expected",
        "{\"name\":\"x\",\"more\":1}  | 'more'",
        "{\"name\":\"x\",\"at\":\"noon\"} | date-time"
      })
  void a_body_that_is_not_as_described_is_seen(String body, String violation) {
    assertThat(contract.violationsOfAnswer(answered(200, JSON, body)))
        .singleElement()
        .asString()
        .contains(violation);
  }

  @Test
  void a_status_that_is_not_described_is_seen() {
    assertThat(contract.violationsOfAnswer(answered(418, JSON, "")))
        .containsExactly("the status 418 is not described");
  }

  @Test
  void a_content_type_that_is_not_described_is_seen() {
    var headers = Map.of("content-type", "text/plain", "etag", "\"1\"");
    assertThat(contract.violationsOfAnswer(answered(200, headers, "")))
        .containsExactly("the content type text/plain is not described");
  }

  @Test
  void a_page_is_a_text_to_its_schema() {
    var headers = Map.of("content-type", "text/html; charset=utf-8", "etag", "\"1\"");
    assertThat(contract.violationsOfAnswer(answered(200, headers, "<html>\"</html>"))).isEmpty();
    assertThat(contract.violationsOfAnswer(answered(200, headers, "{}")))
        .singleElement()
        .asString()
        .startsWith("response:");
  }

  @Test
  void a_body_where_none_is_described_is_seen() {
    assertThat(contract.violationsOfAnswer(answered(204, Map.of(), "{}")))
        .containsExactly("the response has a body");
  }

  @Test
  void a_header_that_is_missing_wrong_or_not_described_is_seen() {
    var headers =
        Map.of("content-type", "application/json", "retry-after", "soon", "x-other", "here");
    assertThat(contract.violationsOfAnswer(answered(200, headers, "{\"name\":\"x\"}")))
        .hasSize(3)
        .contains("no header ETag", "the header x-other is not described")
        .anyMatch(violation -> violation.startsWith("header Retry-After"));
  }

  @Test
  void an_answer_at_a_path_that_is_not_described_is_seen() {
    assertThat(contract.violationsOfAnswer(at("GET", "/things/1", 200)))
        .containsExactly("there is no such operation");
    assertThat(contract.violationsOfAnswer(at("GET", "/things/1", 404))).isEmpty();
  }

  @Test
  void a_request_that_is_taken_and_not_as_described_is_seen() {
    assertThat(contract.violationsOfRequest(asked("limit=10", "{}", 200)))
        .hasSize(4)
        .anyMatch(violation -> violation.startsWith("parameter id"))
        .anyMatch(violation -> violation.startsWith("parameter limit"))
        .anyMatch(violation -> violation.startsWith("request:"))
        .contains("X-Must is missing");
    assertThat(contract.violationsOfRequest(asked("limit=x", "{\"name\":1}", 200)))
        .anyMatch(violation -> violation.startsWith("parameter limit"));
  }

  @Test
  void a_body_that_is_missing_is_seen_where_there_must_be_one() {
    assertThat(contract.violationsOfRequest(asked("", "", 200)))
        .anyMatch(violation -> violation.startsWith("request:"));
    assertThat(contract.violationsOfRequest(renamed(""))).isEmpty();
    assertThat(contract.violationsOfRequest(renamed("{}"))).hasSize(1);
  }

  @Test
  void a_request_that_is_refused_may_be_as_bad_as_it_likes() {
    assertThat(contract.violationsOfRequest(asked("limit=10", "{}", 400))).isEmpty();
  }

  private static Exchange answered(int status, Map<String, String> headers, String body) {
    return new Exchange("POST", "/things/1", "", of(Map.of()), "", status, of(headers), body);
  }

  private static Exchange at(String method, String path, int status) {
    return new Exchange(method, path, "", of(Map.of()), "", status, of(Map.of()), "");
  }

  private static Exchange renamed(String body) {
    return new Exchange("POST", "/things/1/rename", "", of(Map.of()), body, 204, of(Map.of()), "");
  }

  private static Exchange asked(String query, String body, int status) {
    return new Exchange(
        "POST", "/things/toolong", query, of(Map.of()), body, status, of(JSON), "{}");
  }

  private static HttpHeaders of(Map<String, String> headers) {
    Map<String, List<String>> lists =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    return HttpHeaders.of(lists, (_, _) -> true);
  }
}
