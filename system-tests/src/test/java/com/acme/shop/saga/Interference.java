package com.acme.shop.saga;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.lambda.Invoker;
import com.acme.shop.local.lambda.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Stands between event sources and functions: holds messages back, and loses answers. */
final class Interference implements Invoker {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Invoker functions;
  private final Consumer<String> killer;

  /** Texts of a message that is not handed to its function while they stand here. */
  private final Set<List<String>> held = ConcurrentHashMap.newKeySet();

  private volatile BiPredicate<String, String> lost = (_, _) -> false;

  Interference(Invoker functions, Consumer<String> killer) {
    this.functions = functions;
    this.killer = killer;
  }

  /** From now on, messages that hold all of these texts come again later, as if they had failed. */
  void hold(List<String> texts) {
    held.add(texts);
  }

  void release(List<String> texts) {
    held.remove(texts);
  }

  /**
   * Tells which answers are lost, given the function and its event: the function has done
   * everything, and its process dies before anybody hears so. Asked once an answer.
   */
  void lose(BiPredicate<String, String> answers) {
    lost = answers;
  }

  @Override
  public Outcome invoke(String function, byte[] event) {
    if (held.isEmpty()) {
      return invokeAll(function, event);
    }
    ObjectNode document = document(event);
    List<String> back = takeHeld(document);
    return back.isEmpty() ? invokeAll(function, event) : invokeSome(function, document, back);
  }

  private Outcome invokeAll(String function, byte[] event) {
    Outcome outcome = functions.invoke(function, event);
    if (outcome instanceof Outcome.Answered && lost.test(function, new String(event, UTF_8))) {
      killer.accept(function);
      return new Outcome.Failed("Runtime.ExitError", new byte[0]);
    }
    return outcome;
  }

  private Outcome invokeSome(String function, ObjectNode document, List<String> back) {
    Outcome outcome =
        document.get("Records").isEmpty()
            ? new Outcome.Answered("{}".getBytes(UTF_8))
            : invokeAll(function, document.toString().getBytes(UTF_8));
    return outcome instanceof Outcome.Answered(byte[] payload)
        ? new Outcome.Answered(withFailures(payload, back))
        : outcome;
  }

  /** Takes the messages that are held out of a batch, and says which these are. */
  private List<String> takeHeld(ObjectNode document) {
    if (!(document.get("Records") instanceof ArrayNode records)) {
      return List.of();
    }
    List<JsonNode> back = records.valueStream().filter(this::isHeld).toList();
    ArrayNode others = JSON.createArrayNode();
    records.valueStream().filter(each -> !isHeld(each)).forEach(others::add);
    document.set("Records", others);
    return back.stream().map(each -> each.get("messageId").textValue()).toList();
  }

  private boolean isHeld(JsonNode message) {
    String body = message.path("body").asText();
    return held.stream().anyMatch(texts -> texts.stream().allMatch(body::contains));
  }

  private static byte[] withFailures(byte[] payload, List<String> ids) {
    ObjectNode answer = document(payload);
    ArrayNode failures = answer.withArray("batchItemFailures");
    ids.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return answer.toString().getBytes(UTF_8);
  }

  private static ObjectNode document(byte[] text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
