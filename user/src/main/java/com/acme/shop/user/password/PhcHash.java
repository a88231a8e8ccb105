package com.acme.shop.user.password;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash in the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}.
 *
 * @see <a href="https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md">the
 *     format</a>
 */
record PhcHash(Cost cost, byte[] salt, byte[] tag) {

  private static final Pattern FORMAT =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

  /**
   * What a hash costs.
   *
   * @param memory in KiB
   * @param iterations passes over the memory
   * @param lanes that could be computed at the same time
   */
  record Cost(int memory, int iterations, int lanes) {}

  /**
   * Reads a hash.
   *
   * @throws IllegalArgumentException, which does not repeat it, for anything else
   */
  static PhcHash read(String text) {
    Matcher parts = FORMAT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a hash of Argon2id in the PHC string format");
    }
    var cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
    return new PhcHash(cost, bytes(parts, 4), bytes(parts, 5));
  }

  String text() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(cost.memory(), cost.iterations(), cost.lanes(), base64(salt), base64(tag));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static byte[] bytes(Matcher parts, int group) {
    return Base64.getDecoder().decode(parts.group(group));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
