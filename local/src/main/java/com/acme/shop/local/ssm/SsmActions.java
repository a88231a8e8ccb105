package com.acme.shop.local.ssm;

import com.acme.shop.local.awsjson.AwsFault;
import com.acme.shop.local.emulators.Account;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the two actions answer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html">PutParameter</a>
 */
final class SsmActions {

  private static final int MOST_NAMES = 10;

  /** Of the standard tier. */
  private static final int LONGEST_VALUE = 4096;

  private final ParameterStore store;
  private final String arnPrefix;

  SsmActions(ParameterStore store, Account account) {
    this.store = store;
    this.arnPrefix = "arn:aws:ssm:%s:%s:parameter".formatted(account.region(), account.id());
  }

  /**
   * Answers one call.
   *
   * @param action without the service's name: {@code GetParameters}
   */
  ObjectNode answer(String action, JsonNode request) {
    return switch (action) {
      case "GetParameters" -> get(request.path("Names"));
      case "PutParameter" -> put(request);
      default -> throw AwsFault.unsupported(action);
    };
  }

  private ObjectNode get(JsonNode names) {
    if (!names.isArray()) {
      throw AwsFault.missing("names");
    }
    if (names.isEmpty() || names.size() > MOST_NAMES) {
      throw AwsFault.invalid("Names must have 1 to %d members.".formatted(MOST_NAMES));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode found = answer.putArray("Parameters");
    ArrayNode invalid = answer.putArray("InvalidParameters");
    names.forEach(name ->
        store
            .find(name.asText())
            .ifPresentOrElse(
                stored -> found.add(described(name.asText(), stored)), () -> invalid.add(name)));
    return answer;
  }

  private ObjectNode described(String name, StoredParameter stored) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ARN", arnPrefix + (name.startsWith("/") ? "" : "/") + name)
        .put("DataType", "text")
        .put("LastModifiedDate", BigDecimal.valueOf(stored.modified(), 3))
        .put("Name", name)
        .put("Type", "String")
        .put("Value", stored.value())
        .put("Version", stored.version());
  }

  private ObjectNode put(JsonNode request) {
    String name = text(request, "Name").orElseThrow(() -> AwsFault.missing("name"));
    String value = text(request, "Value").orElseThrow(() -> AwsFault.missing("value"));
    int length = value.getBytes(StandardCharsets.UTF_8).length;
    if (length == 0 || length > LONGEST_VALUE) {
      throw AwsFault.invalid("Value must have 1 to %d bytes.".formatted(LONGEST_VALUE));
    }
    if (!text(request, "Type").orElse("String").equals("String")) {
      throw AwsFault.unsupported("PutParameter of another type than String");
    }
    if (!request.path("Overwrite").asBoolean() && store.find(name).isPresent()) {
      throw new AwsFault(
          "ParameterAlreadyExists",
          "The parameter already exists. To overwrite this value, set the overwrite option in the"
              + " request to true.");
    }
    return store
        .change(name, value)
        .map(SsmActions::version)
        .orElseThrow(
            () -> AwsFault.unsupported("PutParameter of one that the template does not have"));
  }

  private static ObjectNode version(StoredParameter stored) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Tier", "Standard")
        .put("Version", stored.version());
  }

  private static Optional<String> text(JsonNode request, String member) {
    return Optional.ofNullable(request.path(member).textValue());
  }
}
