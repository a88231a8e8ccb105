package com.acme.shop.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template names and this machine does not play, one line a property or resource type. */
final class Unplayed {

  private Unplayed() {}

  /**
   * Gathers by what is not played, in the order of its first mention.
   *
   * @param entries {@code Table.SSESpecification}, or {@code AWS::CloudWatch::Alarm SomeAlarm}
   */
  static List<String> lines(Stream<String> entries) {
    Map<String, SortedSet<String>> owners =
        entries
            .map(Entry::of)
            .collect(
                Collectors.groupingBy(
                    Entry::thing,
                    LinkedHashMap::new,
                    Collectors.mapping(Entry::owner, Collectors.toCollection(TreeSet::new))));
    Function<Map.Entry<String, SortedSet<String>>, String> line =
        thing -> "%s (%s)".formatted(thing.getKey(), names(thing.getValue()));
    return owners.entrySet().stream().map(line).toList();
  }

  private static String names(SortedSet<String> owners) {
    return owners.size() == 1
        ? owners.first()
        : "%s and %d more".formatted(owners.first(), owners.size() - 1);
  }

  private record Entry(String thing, String owner) {

    static Entry of(String text) {
      int space = text.indexOf(' ');
      if (space > 0) {
        return new Entry(text.substring(0, space), text.substring(space + 1));
      }
      int dot = text.lastIndexOf('.');
      return new Entry(text.substring(dot + 1), text.substring(0, Math.max(dot, 0)));
    }
  }
}
