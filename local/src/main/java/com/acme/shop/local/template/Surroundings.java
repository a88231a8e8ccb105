package com.acme.shop.local.template;

import java.net.URI;

/**
 * Where a stack is set up: what pseudo parameters and references to queues resolve to.
 *
 * @param stackName prefix of every name that the template leaves open
 * @param accountId twelve digits
 * @param sqs base of queue URLs: {@code <sqs>/<accountId>/<queue name>}
 * @param api base URL of the HTTP API, without a slash at its end
 */
public record Surroundings(String stackName, String region, String accountId, URI sqs, URI api) {}
