package com.acme.shop.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.benchmarks.report.BarChart.Bar;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BarChartTest {

  @Test
  void the_longest_bar_fills_the_place_and_the_others_are_in_proportion() throws Exception {
    var chart =
        new BarChart("Cold", "ms", List.of("all"), List.of(bar("java", 300.0), bar("node", 75.0)));
    assertThat(lengths(chart)).containsExactly("560.0", "140.0");
  }

  @Test
  void the_parts_of_a_bar_follow_each_other() throws Exception {
    var chart = new BarChart("Cold", "ms", List.of("init", "first"), List.of(bar("a", 30.0, 10.0)));
    assertThat(lengths(chart)).containsExactly("420.0", "140.0");
    assertThat(chart.svg()).contains(">40 ms<").contains(">init<").contains(">first<");
  }

  @Test
  void nothing_measured_is_no_bar() throws Exception {
    var chart = new BarChart("Cold", "ms", List.of("all"), List.of(bar("a", 0.0)));
    assertThat(lengths(chart)).containsExactly("0.0");
  }

  @Test
  void labels_are_text_and_nothing_else() throws Exception {
    var chart = new BarChart("a < b & c", "ms", List.of("all"), List.of(bar("<b>", 1.0)));
    assertThat(root(chart).getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("a < b & c");
  }

  private static Bar bar(String label, Double... values) {
    return new Bar(label, List.of(values));
  }

  /** Of the bars: what is neither the ground nor in the legend. */
  private static List<String> lengths(BarChart chart) throws Exception {
    var rectangles = root(chart).getElementsByTagName("rect");
    return IntStream.range(0, rectangles.getLength())
        .mapToObj(i -> (Element) rectangles.item(i))
        .filter(r -> r.getAttribute("height").equals("16.0"))
        .map(r -> r.getAttribute("width"))
        .toList();
  }

  private static Element root(BarChart chart) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(chart.svg())))
        .getDocumentElement();
  }
}
