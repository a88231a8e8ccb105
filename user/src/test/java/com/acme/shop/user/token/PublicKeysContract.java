package com.acme.shop.user.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.identity.Jwk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of public keys does. */
public abstract class PublicKeysContract {

  private final List<Jwk> made =
      Stream.generate(() -> new InMemorySigner().publicKey()).limit(4).toList();

  protected abstract PublicKeys keys();

  @Test
  void there_are_no_keys_before_the_first() {
    assertThat(keys().all()).isEmpty();
  }

  @Test
  void a_key_is_published_once() {
    var keys = keys();
    keys.publish(made.getFirst());
    keys.publish(made.getFirst());
    assertThat(keys.all()).containsExactly(made.getFirst());
  }

  @Test
  void the_newest_three_are_kept() {
    var keys = keys();
    made.forEach(keys::publish);
    assertThat(keys.all()).containsExactly(made.get(3), made.get(2), made.get(1));
  }

  @Test
  void keys_that_are_published_at_the_same_time_are_all_there() {
    var keys = keys();
    made.stream().limit(3).parallel().forEach(keys::publish);
    assertThat(keys.all()).containsExactlyInAnyOrderElementsOf(made.subList(0, 3));
  }
}
