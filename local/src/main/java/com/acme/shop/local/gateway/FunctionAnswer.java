package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns what a function returned into a response, by payload format 2.0 ("Create AWS Lambda proxy
 * integrations for HTTP APIs"): {@code statusCode}, {@code headers}, {@code cookies}, {@code body},
 * {@code isBase64Encoded}. The format has no {@code multiValueHeaders}; they are ignored.
 *
 * <p>Everything without a {@code statusCode} is a 200 with the answer as its JSON body. The page
 * says so of valid JSON only; AWS does it for any text (measured in aws/aws-lambda-dotnet, Lambda
 * Test Tool, {@code InvokeResponseExtensions}).
 */
final class FunctionAnswer {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private FunctionAnswer() {}

  static Response read(byte[] payload) {
    Optional<JsonNode> answer = parse(payload).filter(json -> json.has("statusCode"));
    try {
      return answer.map(FunctionAnswer::format2).orElseGet(() -> inferred(payload));
    } catch (IllegalArgumentException malformed) {
      return Response.internalServerError();
    }
  }

  private static Optional<JsonNode> parse(byte[] payload) {
    try {
      return Optional.of(JSON.readTree(payload));
    } catch (JacksonException notJson) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response inferred(byte[] payload) {
    return new Response(200, List.of(new Header("Content-Type", "application/json")), payload);
  }

  private static Response format2(JsonNode answer) {
    int status = status(answer.get("statusCode"));
    List<Header> headers = headers(answer.path("headers"));
    for (JsonNode cookie : answer.path("cookies")) {
      headers.add(new Header("Set-Cookie", headerValue(cookie)));
    }
    if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("content-type"))) {
      // As live HTTP APIs do: fujiwara/ridge pull request 9, and the Lambda Test Tool.
      headers.add(new Header("Content-Type", "text/plain;charset=utf-8"));
    }
    return new Response(status, headers, body(answer));
  }

  private static int status(JsonNode code) {
    require(code.isInt() && code.intValue() >= 200 && code.intValue() <= 599);
    return code.intValue();
  }

  private static List<Header> headers(JsonNode node) {
    require(node.isObject() || node.isNull() || node.isMissingNode());
    List<Header> headers = new ArrayList<>();
    for (var header : node.properties()) {
      require(TOKEN.matcher(header.getKey()).matches());
      if (isPassedOn(header.getKey().toLowerCase(Locale.ROOT))) {
        headers.add(new Header(header.getKey(), headerValue(header.getValue())));
      }
    }
    return headers;
  }

  // The length is counted anew.
  private static boolean isPassedOn(String name) {
    return !HopByHop.includes(name) && !name.equals("content-length");
  }

  private static String headerValue(JsonNode value) {
    require(value.isValueNode() && !value.isNull());
    String text = value.asText();
    require(text.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 127));
    return text;
  }

  private static byte[] body(JsonNode answer) {
    JsonNode body = answer.path("body");
    require(body.isTextual() || body.isNull() || body.isMissingNode());
    String text = body.asText("");
    boolean base64 = answer.path("isBase64Encoded").asBoolean();
    return base64 ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
  }

  private static void require(boolean wellFormed) {
    if (!wellFormed) {
      throw new IllegalArgumentException();
    }
  }
}
