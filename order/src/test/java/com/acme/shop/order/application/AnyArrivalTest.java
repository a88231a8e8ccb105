package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.testing.Permutations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes first, and whatever comes twice. */
class AnyArrivalTest {

  static Stream<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_ends_as_it_should(Story story) {
    assertThat(Ending.of(story, story.steps()).state()).isInstanceOf(story.end());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_order_of_arrival_ends_the_same(Story story) {
    var ending = Ending.of(story, story.steps());
    Permutations.of(story.steps())
        .forEach(steps -> assertThat(Ending.of(story, steps)).isEqualTo(ending));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_order_of_arrival_with_any_step_twice_ends_the_same(Story story) {
    var ending = Ending.of(story, story.steps());
    story.steps().stream()
        .flatMap(twice -> Permutations.of(and(story.steps(), twice)))
        .forEach(steps -> assertThat(Ending.of(story, steps)).isEqualTo(ending));
  }

  private static <T> List<T> and(List<T> items, T item) {
    var all = new ArrayList<>(items);
    all.add(item);
    return all;
  }
}
