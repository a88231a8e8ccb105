package com.acme.shop.lambda.priming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Rehearsal;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrimingTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Log log = Log.to(new PrintStream(out, true, UTF_8), "test", () -> Instant.EPOCH);
  private final List<String> walked = new ArrayList<>();

  @Test
  void a_step_that_fails_is_told_once_and_the_others_are_walked() {
    prime(
        walk("one"),
        () -> {
          throw new IOException("no way");
        },
        () -> {
          throw new NoClassDefFoundError("nor there");
        },
        walk("two"));
    assertThat(walked).containsExactly("one", "two");
    assertThat(lines()).hasSize(1).first().asString().contains("not primed", "no way");
  }

  @Test
  void steps_that_cannot_even_be_made_do_not_fail_the_start() {
    Priming.of(
        log,
        () -> {
          throw new IllegalStateException("no table name");
        });
    assertThat(lines()).hasSize(1).first().asString().contains("no table name");
    assertThat(Rehearsal.isRunning()).isFalse();
  }

  @Test
  void what_a_rehearsal_would_log_is_not_seen() {
    prime(() -> log.info("request"));
    assertThat(lines()).hasSize(1).first().asString().contains("primed");
    log.info("request");
    assertThat(lines()).hasSize(2);
  }

  @Test
  void what_fails_inside_a_function_is_told() {
    prime(() -> log.error("request failed", new IllegalStateException("broken")));
    assertThat(lines()).hasSize(1).first().asString().contains("not primed", "broken");
  }

  @Test
  void a_rehearsed_request_that_is_refused_is_told() {
    RequestStreamHandler refusing =
        (_, answer, _) -> answer.write("{\"statusCode\":400}".getBytes(UTF_8));
    prime(Events.attempt(refusing, CannedRequest.of("GET /products")));
    assertThat(lines()).last().asString().contains("\"primed\"");
    prime(Events.request(refusing, CannedRequest.of("GET /products")));
    assertThat(lines()).last().asString().contains("not primed", "refused");
  }

  @Test
  void a_rehearsed_message_that_fails_is_told() {
    RequestStreamHandler failing =
        (_, answer, _) ->
            answer.write("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}".getBytes(UTF_8));
    prime(Events.message(failing, "SaleMade", "{}"));
    assertThat(lines()).last().asString().contains("not primed", "refused");
  }

  @Test
  void canned_answers_are_those_of_their_step() {
    List<Optional<String>> answers = new ArrayList<>();
    Step look = () -> answers.add(Rehearsal.answer("GetItem", ""));
    prime(look, look.answered(Map.of("GetItem", "{}")), look);
    assertThat(answers).containsExactly(Optional.empty(), Optional.of("{}"), Optional.empty());
  }

  @Test
  void the_canned_token_has_a_good_signature_and_is_no_good_since_1970() {
    assertThat(CannedToken.verified(() -> Instant.EPOCH))
        .map(Caller::subject)
        .hasValue("rehearsal");
    assertThat(CannedToken.verified(() -> Instant.EPOCH.plusSeconds(1))).isEmpty();
  }

  private void prime(Step... steps) {
    Priming.of(log, () -> List.of(steps));
  }

  private Step walk(String name) {
    return () -> walked.add(name);
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }
}
