package com.acme.shop.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    permutations(story.steps())
        .forEach(steps -> assertThat(Ending.of(story, steps)).isEqualTo(ending));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_order_of_arrival_with_any_step_twice_ends_the_same(Story story) {
    var ending = Ending.of(story, story.steps());
    story.steps().stream()
        .flatMap(twice -> permutations(and(story.steps(), twice)))
        .forEach(steps -> assertThat(Ending.of(story, steps)).isEqualTo(ending));
  }

  private static <T> Stream<List<T>> permutations(List<T> items) {
    return items.isEmpty()
        ? Stream.of(List.of())
        : IntStream.range(0, items.size())
            .boxed()
            .flatMap(i -> permutations(without(items, i)).map(rest -> and(rest, items.get(i))));
  }

  private static <T> List<T> without(List<T> items, int index) {
    var rest = new ArrayList<>(items);
    rest.remove(index);
    return rest;
  }

  private static <T> List<T> and(List<T> items, T item) {
    var all = new ArrayList<>(items);
    all.add(item);
    return all;
  }
}
