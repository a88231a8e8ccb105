package com.acme.shop.user.lambda;

import com.acme.shop.lambda.http.HttpAnswer;

/** Answers with tokens, and about them: nobody on the way may keep one (RFC 6749, section 5.1). */
final class TokenJson {

  static final int LONGEST_TOKEN = 4096;

  private TokenJson() {}

  /**
   * Both tokens.
   *
   * @param userId goes out as {@code token}; empty where it must not
   */
  static HttpAnswer tokens(String accessToken, String refreshToken, String userId) {
    return HttpAnswer.json(
            200,
            json -> {
              json.writeStartObject();
              json.writeStringField("access_token", accessToken);
              json.writeStringField("refresh_token", refreshToken);
              if (!userId.isEmpty()) {
                json.writeStringField("token", userId);
              }
              json.writeNumberField("status", 200);
              json.writeEndObject();
            })
        .with("cache-control", "no-store");
  }

  static HttpAnswer said(int status, String message) {
    return HttpAnswer.json(
            status,
            json -> {
              json.writeStartObject();
              json.writeStringField("message", message);
              json.writeNumberField("status", status);
              json.writeEndObject();
            })
        .with("cache-control", "no-store");
  }
}
