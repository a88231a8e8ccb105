package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Looks at a page as it is now: for people, by a picture, and for those who see none of it. */
final class Sight {

  private Sight() {}

  /**
   * Takes a picture, asks axe-core, and finds out whether one would have to scroll sideways.
   *
   * @param width of the window
   */
  static void check(BrowserPage page, Path pictures, int width, String state) {
    page.photograph(pictures.resolve(width + "-" + state + ".png"));
    Accessibility.check(page, state + " at " + width);
    assertThat(
            page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt())
        .as(state + " is wider than " + width)
        .isNotPositive();
  }
}
