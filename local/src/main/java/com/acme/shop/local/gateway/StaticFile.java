package com.acme.shop.local.gateway;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A file of a local page.
 *
 * @param contentSecurityPolicy value of the header, for example {@code default-src 'none'}
 */
public record StaticFile(String contentType, String contentSecurityPolicy, byte[] content) {

  /** The answer with the file, or a 304 without it for a client that has just this content. */
  public Response answer(Request request) {
    String tag = entityTag();
    boolean known = request.header("if-none-match").filter(sent -> sent.contains(tag)).isPresent();
    return new Response(known ? 304 : 200, headers(tag), known ? new byte[0] : content);
  }

  // A browser may keep the file, and asks each time whether it is still the one.
  private List<Header> headers(String tag) {
    return List.of(
        new Header("Content-Type", contentType),
        new Header("Content-Security-Policy", contentSecurityPolicy),
        new Header("X-Content-Type-Options", "nosniff"),
        new Header("Cache-Control", "no-cache"),
        new Header("ETag", tag));
  }

  /** Strong, quotes included: it can stand in a list or behind a {@code W/} (RFC 9110, 13.1.2). */
  private String entityTag() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
