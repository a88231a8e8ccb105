package com.acme.shop.lambda.http;

/**
 * One route of a function.
 *
 * @param key as the template spells it, without a slash at its end: {@code GET /products/{id}}
 */
public record Route(String key, Access access, Endpoint endpoint) {}
