package com.acme.shop.lambda.http;

/** What answers a route. An exception means that something broke, and becomes a 500. */
@FunctionalInterface
public interface Endpoint {
  HttpAnswer answer(HttpRequest request);
}
