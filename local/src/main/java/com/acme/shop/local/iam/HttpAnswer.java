package com.acme.shop.local.iam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as emulators send it: with a length, in chunks, or as the last of its connection.
 *
 * @param whole its bytes as they came
 * @param body without the chunks' own marks
 */
record HttpAnswer(int status, byte[] whole, byte[] body) {

  private static final int HEXADECIMAL = 16;

  /**
   * Reads the next answer of a connection; empty when the emulator has closed it.
   *
   * @throws IOException when this is no answer, or the connection breaks
   */
  static Optional<HttpAnswer> read(InputStream in) throws IOException {
    byte[] head = HttpRequest.head(in);
    if (head.length == 0) {
      return Optional.empty();
    }
    Map<String, String> headers = HttpRequest.headers(head);
    var whole = new ByteArrayOutputStream(head.length + 1024);
    whole.writeBytes(head);
    byte[] body = body(headers, in, whole);
    return Optional.of(new HttpAnswer(status(head), whole.toByteArray(), body));
  }

  private static int status(byte[] head) throws IOException {
    String[] words = new String(head, ISO_8859_1).split("\\s", 3);
    if (words.length < 3 || !words[1].matches("\\d{3}")) {
      throw new IOException("this is no answer of HTTP");
    }
    return Integer.parseInt(words[1]);
  }

  private static byte[] body(
      Map<String, String> headers, InputStream in, ByteArrayOutputStream whole) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks(in, whole);
    }
    String length = headers.get("content-length");
    byte[] body = length == null ? in.readAllBytes() : exactly(Integer.parseInt(length), in);
    whole.writeBytes(body);
    return body;
  }

  private static byte[] chunks(InputStream in, ByteArrayOutputStream whole) throws IOException {
    var body = new ByteArrayOutputStream();
    int size;
    do {
      String line = line(in);
      size = Integer.parseInt(line.strip().split(";", 2)[0], HEXADECIMAL);
      byte[] chunk = exactly(size, in);
      whole.writeBytes(line.getBytes(ISO_8859_1));
      whole.writeBytes(chunk);
      whole.writeBytes(line(in).getBytes(ISO_8859_1));
      body.writeBytes(chunk);
    } while (size > 0);
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    int next;
    do {
      next = in.read();
      if (next < 0) {
        throw new EOFException("an answer was cut off");
      }
      line.append((char) next);
    } while (next != '\n');
    return line.toString();
  }

  private static byte[] exactly(int length, InputStream in) throws IOException {
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("an answer was cut off");
    }
    return body;
  }
}
