package com.acme.shop.lambda.http;

import com.acme.shop.lambda.runtime.Base64Url;
import com.acme.shop.lambda.runtime.Sha256;
import java.util.Arrays;

/** Conditional reads by entity tag: RFC 9110, sections 8.8.3 and 13.1.2. */
public final class EntityTag {

  private EntityTag() {}

  /**
   * The answer with a tag of its body and how long it may be kept, or a 304 without body when the
   * client has just that body already.
   *
   * @param cacheControl the value of {@code Cache-Control}
   */
  public static HttpAnswer apply(HttpRequest request, HttpAnswer answer, String cacheControl) {
    String tag = of(answer.body());
    boolean known = request.header("if-none-match").map(sent -> names(sent, tag)).orElse(false);
    HttpAnswer plain = known ? new HttpAnswer(304, answer.headers(), "") : answer;
    return plain.with("etag", tag).with("cache-control", cacheControl);
  }

  /** {@code If-None-Match} compares weakly: a cache on the way may have marked the tag as weak. */
  private static boolean names(String sent, String tag) {
    return Arrays.stream(sent.split(","))
        .map(String::strip)
        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
        .anyMatch(each -> each.equals(tag) || each.equals("*"));
  }

  private static String of(String body) {
    byte[] hash = Arrays.copyOf(Sha256.of(body), 15);
    return '"' + Base64Url.of(hash) + '"';
  }
}
