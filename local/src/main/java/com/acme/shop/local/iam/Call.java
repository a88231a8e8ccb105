package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call of a service in one of AWS's JSON protocols.
 *
 * @param operation {@code PutItem}
 */
record Call(String operation, JsonNode body) {

  String text(String field) {
    return body.path(field).asText();
  }
}
