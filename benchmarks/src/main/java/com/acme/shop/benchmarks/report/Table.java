package com.acme.shop.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A table in Markdown: the first column are names, the others numbers. */
public final class Table {

  private static final String UNKNOWN = "–";

  private final List<String> lines = new ArrayList<>();

  public Table(String... headings) {
    row(headings);
    lines.add("|---|" + "--:|".repeat(headings.length - 1));
  }

  public void row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  /** Its lines, the last one ended. */
  public String markdown() {
    return String.join("\n", lines) + "\n";
  }

  /** A number with three significant digits or so; a dash for one that is not known. */
  public static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : UNKNOWN;
  }

  /** A ratio, so marked; a dash for one that is not known. */
  public static String times(OptionalDouble ratio) {
    return ratio.isPresent() ? number(ratio.getAsDouble()) + " x" : UNKNOWN;
  }

  private static String number(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
