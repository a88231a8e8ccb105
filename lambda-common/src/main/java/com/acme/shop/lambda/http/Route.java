package com.acme.shop.lambda.http;

/**
 * One route of a function. {@link AccessTable} says who may call it.
 *
 * @param key as the template spells it, without a slash at its end: {@code GET /products/{id}}
 */
public record Route(String key, Endpoint endpoint) {}
