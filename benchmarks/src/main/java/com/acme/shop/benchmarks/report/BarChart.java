package com.acme.shop.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as an SVG picture; each bar is made of the same parts.
 *
 * @param parts what each part of a bar is, for the legend
 */
public record BarChart(String title, String unit, List<String> parts, List<Bar> bars) {

  private static final int LABELS = 150;
  private static final int BARS = 560;
  private static final int NUMBERS = 90;
  private static final int HEAD = 56;
  private static final int STEP = 24;
  private static final int THICK = 16;
  private static final int BASELINE = 13;
  private static final List<String> COLOURS = List.of("#2f6f9f", "#e0a33e", "#7a9a5b");

  /**
   * A bar.
   *
   * @param values one for each part
   */
  public record Bar(String label, List<Double> values) {

    public Bar {
      values = List.copyOf(values);
    }

    double sum() {
      return values.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  public BarChart {
    parts = List.copyOf(parts);
    bars = List.copyOf(bars);
  }

  /** The picture, which needs nothing else to be shown. */
  public String svg() {
    int width = LABELS + BARS + NUMBERS;
    int height = HEAD + STEP * bars.size() + 8;
    var svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
        <title>%s</title>
        <rect width="100%%" height="100%%" fill="#ffffff"/>
        <text x="8" y="20" font-size="15">%s</text>
        """
            .formatted(width, height, escaped(title), escaped(title)));
    legend(svg);
    for (int i = 0; i < bars.size(); i++) {
      bar(svg, bars.get(i), HEAD + STEP * i);
    }
    return svg.append("</svg>\n").toString();
  }

  private void legend(StringBuilder svg) {
    for (int part = 0; part < parts.size(); part++) {
      int x = LABELS + 120 * part;
      rectangle(svg, x, 32, 12, 12, part);
      text(svg, x + 18, 43, "start", parts.get(part));
    }
  }

  private void bar(StringBuilder svg, Bar bar, int y) {
    text(svg, LABELS - 8, y + BASELINE, "end", bar.label());
    double x = LABELS;
    for (int part = 0; part < bar.values().size(); part++) {
      double length = BARS * bar.values().get(part) / longest();
      rectangle(svg, x, y, length, THICK, part);
      x += length;
    }
    String sum =
        String.format(Locale.ROOT, bar.sum() < 10 ? "%.2f %s" : "%.0f %s", bar.sum(), unit);
    text(svg, x + 6, y + BASELINE, "start", sum);
  }

  private double longest() {
    return bars.stream().mapToDouble(Bar::sum).filter(sum -> sum > 0).max().orElse(1);
  }

  private static void rectangle(
      StringBuilder svg, double x, double y, double width, double height, int part) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
            x,
            y,
            width,
            height,
            COLOURS.get(part % COLOURS.size())));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
