package com.acme.shop.local.iam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as SDKs send it: with a length. Its bytes go on as they came.
 *
 * @param headers by their names in lower case
 */
record HttpRequest(byte[] head, Map<String, String> headers, byte[] body) {

  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[^\\r\\n]*");
  private static final int LONGEST_HEAD = 64 * 1024;

  /** More than the 16 MB that the largest request of DynamoDB may have. */
  private static final int LONGEST_BODY = 32 * 1024 * 1024;

  /**
   * Reads the next request of a connection; empty when the client has closed it.
   *
   * @throws IOException when this is no such request, or the connection breaks
   */
  static Optional<HttpRequest> read(InputStream in) throws IOException {
    byte[] head = head(in);
    if (head.length == 0) {
      return Optional.empty();
    }
    Map<String, String> headers = headers(head);
    int length = length(headers);
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("a request was cut off");
    }
    return Optional.of(new HttpRequest(head, headers, body));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The same with another body. Its signature no longer fits, which no emulator looks at. */
  HttpRequest withBody(byte[] changed) {
    String text = new String(head, ISO_8859_1);
    String fitting = LENGTH.matcher(text).replaceFirst("Content-Length: " + changed.length);
    return new HttpRequest(fitting.getBytes(ISO_8859_1), headers, changed);
  }

  void writeTo(OutputStream out) throws IOException {
    // In one piece: two would wait for each other's acknowledgement.
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    out.write(whole);
    out.flush();
  }

  /** The bytes until the empty line, with it; none when the connection is closed. */
  static byte[] head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream(1024);
    int state = 0;
    while (state < 4) {
      int next = in.read();
      if (next < 0 && head.size() == 0) {
        return new byte[0];
      } else if (next < 0 || head.size() == LONGEST_HEAD) {
        throw new EOFException("a head does not end");
      }
      head.write(next);
      state = endState(state, next);
    }
    return head.toByteArray();
  }

  /** How many characters of the head's end, {@code \r\n\r\n}, have been read. */
  private static int endState(int state, int next) {
    if (next == (state % 2 == 0 ? '\r' : '\n')) {
      return state + 1;
    }
    return next == '\r' ? 1 : 0;
  }

  static Map<String, String> headers(byte[] head) {
    Map<String, String> headers = new HashMap<>();
    new String(head, ISO_8859_1)
        .lines()
        .skip(1)
        .forEach(line -> {
          int colon = line.indexOf(':');
          if (colon > 0) {
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.put(name, line.substring(colon + 1).strip());
          }
        });
    return headers;
  }

  private static int length(Map<String, String> headers) throws IOException {
    String length = headers.getOrDefault("content-length", "0");
    if (headers.containsKey("transfer-encoding") || headers.containsKey("expect")) {
      throw new IOException("a gate takes requests with a Content-Length only");
    } else if (!length.matches("\\d{1,8}") || Integer.parseInt(length) > LONGEST_BODY) {
      throw new IOException("a gate takes no request of " + length + " bytes");
    }
    return Integer.parseInt(length);
  }
}
