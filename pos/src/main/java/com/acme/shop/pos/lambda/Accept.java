package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which kinds of answer a client likes: the header {@code Accept} (RFC 9110, section 12.5.1). */
record Accept(List<Range> ranges) {

  private static final String HTML = "text/html";
  private static final String JSON = "application/json";

  /** Nobody reads further. */
  private static final int MOST_RANGES = 30;

  Accept {
    ranges = List.copyOf(ranges);
  }

  static Accept of(HttpRequest request) {
    String header = request.header("accept").orElse("").toLowerCase(Locale.ROOT);
    return new Accept(Arrays.stream(header.split(",")).limit(MOST_RANGES).map(Range::of).toList());
  }

  /** A page is for those who like it better than JSON, as browsers do. */
  boolean prefersHtml() {
    return quality(HTML).compareTo(quality(JSON)) > 0;
  }

  /** Of the ranges that include a type, the narrowest counts; none means not at all. */
  private BigDecimal quality(String type) {
    return ranges.stream()
        .filter(range -> range.includes(type))
        .max(Comparator.comparingInt(Range::narrowness))
        .map(Range::quality)
        .orElse(BigDecimal.ZERO);
  }

  /**
   * One kind of answers.
   *
   * @param type {@code text/html}, or with a star for what does not matter
   * @param quality how much it is liked, from 0 to 1
   */
  record Range(String type, BigDecimal quality) {

    private static final Pattern PARAMETER = Pattern.compile("\\s*q\\s*=\\s*(\\S*)\\s*");
    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

    static Range of(String text) {
      String[] parts = text.split(";");
      return new Range(parts.length == 0 ? "" : parts[0].strip(), quality(parts));
    }

    private static BigDecimal quality(String[] parts) {
      return Arrays.stream(parts)
          .skip(1)
          .map(PARAMETER::matcher)
          .filter(Matcher::matches)
          .findFirst()
          .map(parameter -> number(parameter.group(1)))
          .orElse(BigDecimal.ONE);
    }

    private static BigDecimal number(String text) {
      return QUALITY.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    boolean includes(String other) {
      return switch (narrowness()) {
        case 0 -> true;
        case 1 -> other.startsWith(type.substring(0, type.length() - 1));
        default -> other.equals(type);
      };
    }

    int narrowness() {
      return switch (type) {
        case "*/*" -> 0;
        case String partly when partly.endsWith("/*") -> 1;
        default -> 2;
      };
    }
  }
}
