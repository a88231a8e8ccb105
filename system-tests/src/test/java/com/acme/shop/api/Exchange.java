package com.acme.shop.api;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/**
 * A request and its answer.
 *
 * @param path percent-encoded, below the API's address
 * @param query as sent, empty when there is none
 */
public record Exchange(
    String method,
    String path,
    String query,
    HttpHeaders requestHeaders,
    String requestBody,
    int status,
    HttpHeaders headers,
    String body) {

  /**
   * What a client sent and got.
   *
   * @param base the API's address
   */
  public static Exchange of(URI base, String requestBody, HttpResponse<String> response) {
    var request = response.request();
    String path = request.uri().getRawPath().substring(base.getRawPath().length());
    String query = request.uri().getRawQuery();
    return new Exchange(
        request.method(),
        path,
        query == null ? "" : query,
        request.headers(),
        requestBody,
        response.statusCode(),
        response.headers(),
        response.body());
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
