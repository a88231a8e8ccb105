package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A response on its way to the client. */
public record Response(int status, List<Header> headers, byte[] body) {

  public Response {
    headers = List.copyOf(headers);
  }

  /** The gateway's own word on a request, in the form of HTTP APIs: {@code {"message":"…"}}. */
  public static Response message(int status, String message) {
    return new Response(
        status,
        List.of(new Header("Content-Type", "application/json")),
        ("{\"message\":\"" + message + "\"}").getBytes(UTF_8));
  }

  /** What HTTP APIs answer for a function that failed or answered nonsense. */
  static Response internalServerError() {
    return message(500, "Internal Server Error");
  }

  /** RFC 9110: a response to HEAD, 204 and 304 end with their headers. */
  boolean endsWithItsHeaders(String method) {
    return method.equals("HEAD") || status == 204 || status == 304;
  }

  /** The values of a header, joined by commas; its name in lower case. */
  Optional<String> header(String lowerCaseName) {
    String values =
        headers.stream()
            .filter(header -> header.name().toLowerCase(Locale.ROOT).equals(lowerCaseName))
            .map(Header::value)
            .collect(Collectors.joining(","));
    return Optional.of(values).filter(Predicate.not(String::isEmpty));
  }

  Response with(List<Header> more) {
    return new Response(status, Stream.concat(headers.stream(), more.stream()).toList(), body);
  }

  Response without(Predicate<Header> unwanted) {
    return new Response(status, headers.stream().filter(unwanted.negate()).toList(), body);
  }
}
