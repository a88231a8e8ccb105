package com.acme.shop.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {

  private static final String CHUNKED =
      String.join(
          "\r\n",
          "HTTP/1.1 200 OK",
          "Transfer-Encoding: chunked",
          "",
          "3",
          "abc",
          "a;x=y",
          "0123456789",
          "0",
          "",
          "");

  @Test
  void an_answer_has_its_length() throws IOException {
    InputStream in =
        in("HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n\r\nrest");
    HttpAnswer first = HttpAnswer.read(in).orElseThrow();
    assertThat(first.status()).isEqualTo(400);
    assertThat(first.body()).asString().isEqualTo("{}");
    HttpAnswer last = HttpAnswer.read(in).orElseThrow();
    assertThat(last.body()).asString().isEqualTo("rest");
    assertThat(HttpAnswer.read(in)).isEmpty();
  }

  @Test
  void an_answer_in_chunks_goes_on_as_it_came() throws IOException {
    HttpAnswer answer = HttpAnswer.read(in(CHUNKED)).orElseThrow();
    assertThat(answer.body()).asString().isEqualTo("abc0123456789");
    assertThat(answer.whole()).asString().isEqualTo(CHUNKED);
  }

  @Test
  void an_answer_that_is_cut_off_is_none() {
    assertThatThrownBy(() -> HttpAnswer.read(in("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab")))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> HttpAnswer.read(in(CHUNKED.substring(0, CHUNKED.length() - 3))))
        .isInstanceOf(EOFException.class);
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
