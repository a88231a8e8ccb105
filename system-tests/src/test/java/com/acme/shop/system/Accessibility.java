package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Asks axe-core what keeps people out of a page. */
final class Accessibility {

  private static final String AXE = script();

  private Accessibility() {}

  static void check(BrowserPage page, String state) {
    page.evaluate("window.axe ? 0 : (() => { " + AXE + "\n; return 1; })()");
    var violations =
        page.evaluate(
            """
            axe.run().then((r) => r.violations.map((v) =>
              v.id + ': ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary).join('; ')))\
            """);
    assertThat(violations).as(state).isEmpty();
  }

  private static String script() {
    try (var in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
