package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.lambda.runtime.Sha256;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Signs POST requests without a query.
 *
 * @param service as it stands in the credential's scope
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature
 *     Version 4</a>
 */
record Signature(String service, String region) {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final HexFormat HEX = HexFormat.of();

  /** The headers to send, with those that prove who does. The host's, signed too, is the JDK's. */
  Map<String, String> signed(
      URI uri, Map<String, String> headers, byte[] body, AwsCredentials credentials, Instant now) {
    SortedMap<String, String> all = new TreeMap<>();
    headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
    String time = time(now);
    all.put("host", uri.getAuthority());
    all.put("x-amz-date", time);
    String hash = HEX.formatHex(Sha256.of(body));
    all.put("x-amz-content-sha256", hash);
    if (credentials instanceof AwsSessionCredentials session) {
      all.put("x-amz-security-token", session.sessionToken());
    }
    all.put("authorization", authorization(canonical(uri, all, hash), all, credentials, time));
    all.remove("host");
    return all;
  }

  private String authorization(
      String canonical, Map<String, String> headers, AwsCredentials credentials, String time) {
    String day = time.substring(0, 8);
    String scope = day + "/" + region + "/" + service + "/aws4_request";
    String toSign = String.join("\n", ALGORITHM, time, scope, HEX.formatHex(Sha256.of(canonical)));
    byte[] proof = Hmac.of(key(credentials.secretAccessKey(), day), toSign);
    return ALGORITHM
        + (" Credential=" + credentials.accessKeyId() + "/" + scope)
        + (", SignedHeaders=" + String.join(";", headers.keySet()))
        + (", Signature=" + HEX.formatHex(proof));
  }

  private static String canonical(URI uri, SortedMap<String, String> headers, String hash) {
    String lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        "POST",
        encoded(uri.getRawPath()),
        "",
        lines,
        String.join(";", headers.keySet()),
        hash);
  }

  /** A path is encoded once to be sent, and once more to be signed. */
  private static String encoded(String path) {
    return path.replace("%", "%25").replace(":", "%3A").replace("$", "%24");
  }

  private byte[] key(String secret, String day) {
    byte[] ofDay = Hmac.of(("AWS4" + secret).getBytes(UTF_8), day);
    return Hmac.of(Hmac.of(Hmac.of(ofDay, region), service), "aws4_request");
  }

  /** As {@code 20261121T090000Z}. */
  private static String time(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).toString().replace("-", "").replace(":", "");
  }
}
