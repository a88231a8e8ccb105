package com.acme.shop.pos.lambda;

/** Makes a text safe between tags and between the quotes of an attribute. */
final class HtmlEscape {

  /** Stands for what no document may contain. */
  private static final int REPLACEMENT = 0xFFFD;

  private HtmlEscape() {}

  static void to(StringBuilder out, String raw) {
    raw.codePoints().forEach(c -> to(out, c));
  }

  private static void to(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
    }
  }

  /** No control characters, halves of pairs or noncharacters: those of XML 1.0, section 2.2. */
  private static boolean isCharacter(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && (c & 0xFFFE) != 0xFFFE);
  }
}
