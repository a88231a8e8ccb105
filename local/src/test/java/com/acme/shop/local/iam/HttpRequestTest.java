package com.acme.shop.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestTest {

  private static final String FIRST =
      "POST / HTTP/1.1\r\nX-Amz-Target: DynamoDB.GetItem\r\ncontent-length:  2\r\n\r\n{}";
  private static final String SECOND = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

  @Test
  void requests_of_one_connection_are_read_one_by_one() throws IOException {
    InputStream in = stream(FIRST + SECOND);
    HttpRequest first = HttpRequest.read(in).orElseThrow();
    assertThat(first.header("x-amz-target")).hasValue("DynamoDB.GetItem");
    assertThat(first.body()).asString().isEqualTo("{}");
    assertThat(HttpRequest.read(in).orElseThrow().header("host")).hasValue("a");
    assertThat(HttpRequest.read(in)).isEmpty();
  }

  @Test
  void a_request_goes_on_as_it_came() throws IOException {
    var out = new ByteArrayOutputStream();
    HttpRequest.read(stream(FIRST)).orElseThrow().writeTo(out);
    assertThat(out.toString(UTF_8)).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1\r\nContent-Le",
        "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n{}",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 1234567890\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n{}"
      })
  void what_cannot_be_read_as_a_whole_is_refused(String request) {
    assertThatThrownBy(() -> HttpRequest.read(stream(request))).isInstanceOf(IOException.class);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
