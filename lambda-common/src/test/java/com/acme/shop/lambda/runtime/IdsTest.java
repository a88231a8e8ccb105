package com.acme.shop.lambda.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void ids_sort_by_the_time_at_which_they_were_made() {
    var random = new Random(1);
    var ids =
        LongStream.range(0, 500)
            .mapToObj(day -> Instant.EPOCH.plusSeconds(86_400 * 40 * day))
            .map(time -> new Ids(InstantSource.fixed(time), random).next())
            .toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void an_id_is_a_uuid_of_version_seven() {
    var id = UUID.fromString(new Ids(InstantSource.system(), new Random(2)).next());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void ids_of_one_millisecond_differ() {
    var ids = new Ids(InstantSource.fixed(Instant.EPOCH), new Random(3));
    assertThat(LongStream.range(0, 1000).mapToObj(_ -> ids.next())).doesNotHaveDuplicates();
  }

  @Test
  void an_id_that_is_derived_is_the_same_each_time_and_another_for_other_parts() {
    String id = Ids.derived("payment", "12345");
    assertThat(id).isEqualTo(Ids.derived("payment", "12345"));
    assertThat(List.of(Ids.derived("payment", "12346"), Ids.derived("payment1", "2345")))
        .doesNotContain(id);
    assertThat(UUID.fromString(id).version()).isEqualTo(8);
    assertThat(UUID.fromString(id).variant()).isEqualTo(2);
  }
}
