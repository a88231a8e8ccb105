package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The resolved arguments of one function call. */
record Arguments(String function, JsonNode values, Place place) {

  static Arguments of(String function, JsonNode values, int count, Place place) {
    if (!values.isArray() || values.size() != count) {
      throw place.broken(function + " takes a list of " + count + " values");
    }
    return new Arguments(function, values, place);
  }

  String text(int index) {
    return Section.scalar(values.get(index), place);
  }

  int number(int index) {
    try {
      return Integer.parseInt(text(index));
    } catch (NumberFormatException e) {
      throw place.broken(function + " takes a number, not '" + text(index) + "'");
    }
  }

  JsonNode list(int index) {
    if (!values.get(index).isArray()) {
      throw place.broken(function + " takes a list, not '" + text(index) + "'");
    }
    return values.get(index);
  }

  List<String> texts(int index) {
    List<String> texts = new ArrayList<>();
    list(index).forEach(element -> texts.add(Section.scalar(element, place)));
    return texts;
  }
}
