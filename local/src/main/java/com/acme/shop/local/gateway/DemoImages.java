package com.acme.shop.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of the demo products under the names that the catalog gives them ({@code
 * bottle_square.jpg}). One drawing stands for three: as it is, from closer and from further away.
 * The names end in {@code .jpg} for the sake of old clients; the content says that it is SVG.
 */
public final class DemoImages implements StaticFiles.Source {

  private static final Pattern NAME =
      Pattern.compile(
          "(yogamat|bottle|bicycle|basketball|smartwatch|redpants|shoes|weights)"
              + "_(square|thumb2|thumb3)\\.jpg");

  private static final String SQUARE = "viewBox=\"0 0 400 400\"";

  private static final Map<String, String> VIEWS =
      Map.of(
          "square", SQUARE,
          "thumb2", "viewBox=\"85 85 230 230\"",
          "thumb3", "viewBox=\"-130 -130 660 660\"");

  private final ClassPathFiles drawings =
      new ClassPathFiles("/static/images/", "default-src 'none'");

  /** Ready to be given to the gateway, at the path that the catalog's image URLs have. */
  public static StaticFiles files() {
    return new StaticFiles("/static/images/", new DemoImages());
  }

  @Override
  public Optional<StaticFile> find(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? drawings.find(parts.group(1) + ".svg").map(drawing -> seen(drawing, parts.group(2)))
        : Optional.empty();
  }

  private static StaticFile seen(StaticFile drawing, String view) {
    String svg =
        new String(drawing.content(), UTF_8).replace(SQUARE, VIEWS.getOrDefault(view, SQUARE));
    return new StaticFile(
        drawing.contentType(), drawing.contentSecurityPolicy(), svg.getBytes(UTF_8));
  }
}
