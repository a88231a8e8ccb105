package com.acme.shop.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of every page promise: no HTML out of texts, and nothing from elsewhere. */
class PageFilesTest {

  /** What turns a text into HTML, a style or a program. */
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\b|new"
              + " Function"
              + "|createContextualFragment|setHTML|srcdoc|javascript:|\\.style\\b");

  /** What stays in a browser that the next person may use. */
  private static final Pattern KEPT = Pattern.compile("localStorage|document\\.cookie");

  private static final Pattern INLINE =
      Pattern.compile("<style|\\sstyle=|\\son\\w+=|<script(?![^>]*\\ssrc=)|https?://");

  private static final Pattern ELSEWHERE = Pattern.compile("https?://|@import");

  /** Who may name what stays: a guest's cart outlives the tab, and nothing else does. */
  private static final Map<String, List<String>> KEEPERS =
      Map.of("storefront", List.of("store.js"));

  static List<PageFiles> pages() throws IOException {
    return PageFiles.all();
  }

  @Test
  void the_pages_are_found() throws IOException {
    assertThat(pages())
        .extracting(PageFiles::folder)
        .contains("pos/src/main/pages/terminal", "local/src/main/resources/docs")
        .noneMatch(folder -> folder.contains("target"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_is_built_by_reading_texts_as_html(PageFiles page) {
    assertThat(page.having(".js", DANGEROUS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_page_has_no_inline_script_or_style_and_loads_nothing_from_elsewhere(PageFiles page) {
    assertThat(page.having(".html", INLINE)).isEmpty();
    assertThat(page.having(".css", ELSEWHERE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_stays_in_the_browser_but_what_may(PageFiles page) {
    assertThat(page.having(".js", KEPT)).isEqualTo(KEEPERS.getOrDefault(page.folder(), List.of()));
  }

  /** {@code browser} is localStorage, and {@code tab} what is gone with the tab. */
  @ParameterizedTest
  @MethodSource("pages")
  void only_the_cart_of_the_storefront_keeps_something_for_the_next_visit(PageFiles page) {
    var keeps = Pattern.compile("import \\{[^}]*\\bbrowser\\b[^}]*} from './store.js'");

    assertThat(page.having(".js", keeps)).isSubsetOf("cart.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style=\"color: red\">",
        "<script>let a;</script>",
        "<a onclick=\"b()\">",
        "<img src=\"https://example.com/a.png\">"
      })
  void what_is_inline_or_from_elsewhere_is_found(String planted) {
    assertThat(planted("index.html", planted).having(".html", INLINE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@import 'a.css';", "a { background: url(https://example.com/a.png); }"})
  void a_style_from_elsewhere_is_found(String planted) {
    assertThat(planted("a.css", planted).having(".css", ELSEWHERE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.innerHTML = b", "a.insertAdjacentHTML(b, c)", "eval(a)"})
  void what_reads_texts_as_html_is_found(String planted) {
    assertThat(planted("a.js", planted).having(".js", DANGEROUS)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localStorage.setItem(a, b)", "window['localStorage']"})
  void what_stays_in_the_browser_is_found(String planted) {
    assertThat(planted("a.js", planted).having(".js", KEPT)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"// No localStorage here.", "/** Not localStorage. */", " * localStorage"})
  void a_comment_may_say_why_not(String comment) {
    assertThat(planted("a.js", comment).having(".js", KEPT)).isEmpty();
  }

  private static PageFiles planted(String name, String text) {
    return new PageFiles("planted", new TreeMap<>(Map.of(name, text)));
  }
}
