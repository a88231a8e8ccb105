package com.acme.shop.local.iam;

/** IAM's patterns: {@code *} is any text, {@code ?} any one character, case counts. */
final class Wildcards {

  private Wildcards() {}

  static boolean match(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resumeAt = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resumeAt = t;
      } else if (p < pattern.length() && isMatch(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        // Let the last star take one character more.
        p = star + 1;
        t = ++resumeAt;
      } else {
        return false;
      }
    }
    return pattern.substring(p).chars().allMatch(c -> c == '*');
  }

  private static boolean isMatch(char pattern, char c) {
    return pattern == '?' || pattern == c;
  }
}
