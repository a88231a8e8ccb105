package com.acme.shop.pos.lambda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * HTML as values. Every text and every attribute is escaped when it is written: there is no way to
 * put markup in. What is written is well-formed XML too.
 */
sealed interface Html {

  /** Elements that have no content and no end tag. */
  Set<String> VOID = Set.of("meta");

  /** What a person reads, just as it is. */
  record Text(String raw) implements Html {}

  /** An element; its name and the names of its attributes are the program's. */
  record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

    /** This element with one attribute more. */
    Element with(String attribute, String value) {
      var all = new LinkedHashMap<>(attributes);
      all.put(attribute, value);
      return new Element(name, all, content);
    }
  }

  static Element element(String name, Stream<? extends Html> content) {
    return new Element(name, Map.of(), content.<Html>map(each -> each).toList());
  }

  static Element element(String name, Html... content) {
    return element(name, Stream.of(content));
  }

  static Element element(String name, String text) {
    return element(name, new Text(text));
  }

  /** A whole document. */
  static String document(Element root) {
    var out = new StringBuilder("<!DOCTYPE html>\n");
    to(out, root);
    return out.append('\n').toString();
  }

  private static void to(StringBuilder out, Html html) {
    switch (html) {
      case Text(var raw) -> HtmlEscape.to(out, raw);
      case Element element -> write(out, element);
    }
  }

  private static void write(StringBuilder out, Element element) {
    out.append('<').append(element.name());
    element
        .attributes()
        .forEach((name, value) -> {
          out.append(' ').append(name).append("=\"");
          HtmlEscape.to(out, value);
          out.append('"');
        });
    if (VOID.contains(element.name())) {
      out.append("/>");
      return;
    }
    out.append('>');
    element.content().forEach(each -> to(out, each));
    out.append("</").append(element.name()).append('>');
  }
}
