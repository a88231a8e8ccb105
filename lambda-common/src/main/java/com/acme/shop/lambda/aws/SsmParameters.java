package com.acme.shop.lambda.aws;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of AWS Systems Manager, by its API <a
 * href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>.
 */
final class SsmParameters {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SignedCalls calls;

  SsmParameters(Environment environment) {
    calls = new SignedCalls(environment, "ssm", PATIENCE);
  }

  /**
   * The values of parameters by their names; one that is not there is missing.
   *
   * @param names ten at most
   * @throws IllegalStateException when SSM refuses
   * @throws UncheckedIOException when it does not answer, or with something else than JSON
   */
  Map<String, String> read(Collection<String> names) {
    return values(calls.json("AmazonSSM.GetParameters", body(names)));
  }

  private static String body(Collection<String> names) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("Names");
      for (String name : names) {
        json.writeString(name);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static Map<String, String> values(String answer) {
    Map<String, String> values = new HashMap<>();
    try {
      if (Json.read(answer) instanceof Map<?, ?> fields
          && fields.get("Parameters") instanceof List<?> parameters) {
        parameters.forEach(parameter -> add(parameter, values));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private static void add(Object parameter, Map<String, String> values) {
    if (parameter instanceof Map<?, ?> fields
        && fields.get("Name") instanceof String name
        && fields.get("Value") instanceof String value) {
      values.put(name, value);
    }
  }
}
