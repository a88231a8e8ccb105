package com.acme.shop.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

  private static final Path ROOT = Path.of(System.getProperty("shop.root", ".."));

  @ParameterizedTest
  @EnumSource
  void every_page_that_is_pointed_to_is_in_the_runbook(Page page) throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve("docs/runbook.md")))
        .contains("## " + page.heading());
  }
}
