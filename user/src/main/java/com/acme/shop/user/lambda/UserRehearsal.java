package com.acme.shop.user.lambda;

import static com.acme.shop.lambda.priming.CannedRequest.NOBODY;

import com.acme.shop.lambda.priming.CannedAnswers;
import com.acme.shop.lambda.priming.CannedRequest;
import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import com.acme.shop.user.password.PasswordHashes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the user function walks through before its snapshot: with nobody's name and password. */
final class UserRehearsal {

  private static final CannedRequest ONE =
      CannedRequest.of("GET /users/{userid}").with("userid", NOBODY);
  private static final CannedRequest LOGIN =
      CannedRequest.of("POST /login")
          .sending("{\"username\": \"rehearsal\", \"password\": \"rehearsal\"}");

  private static final CannedRequest REGISTERING =
      CannedRequest.of("POST /register")
          .sending(
              """
              {"username": "rehearsal", "password": "rehearsal", "email": "nobody@example.com"}
              """);

  private static final CannedRequest REFRESHING =
      CannedRequest.of("POST /refresh-token")
          .sending(
              """
              {"refresh_token": "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}
              """);

  private static final String USER =
      """
      {"Item": {"id": {"S": "rehearsal"}, "username": {"S": "rehearsal"}, "email": {"S": "nobody@example.com"},
       "firstname": {"S": "No"}, "lastname": {"S": "Body"}, "role": {"S": "customer"}}}
      """;

  private static final String CREDENTIALS =
      """
      {"PK": {"S": "USERNAME#rehearsal"}, "SK": {"S": "USERNAME"}, "userId": {"S": "rehearsal"},
       "username": {"S": "rehearsal"}, "role": {"S": "customer"}, "passwordHash": {"S": "HASH"}}
      """;

  private static final String SESSION =
      """
      {"Attributes": {"id": {"S": "rehearsal"}, "userId": {"S": "rehearsal"}, "username": {"S": "rehearsal"},
       "role": {"S": "customer"}, "secretHash": {"S": "rehearsal"}, "expiresAt": {"N": "4102444800"}}}
      """;

  private static final String FAILURES = "{\"Attributes\": {\"failures\": {\"N\": \"1\"}}}";

  private UserRehearsal() {}

  static List<Step> steps(UserHandler handler, PasswordHashes hashes) {
    return Stream.concat(
            Events.requests(handler, ONE).stream(),
            Stream.of(
                Events.request(handler, ONE).answered(Map.of("GetItem", USER)),
                Events.request(handler, REGISTERING),
                Events.attempt(handler, LOGIN).answered(Map.of("UpdateItem", FAILURES)),
                Events.request(handler, LOGIN).answered(signingIn(hashes)),
                Events.request(handler, REFRESHING)
                    .answered(Map.of("UpdateItem", SESSION, "Sign", CannedAnswers.SIGNATURE))))
        .toList();
  }

  private static Map<String, String> signingIn(PasswordHashes hashes) {
    String found = CannedAnswers.rows(CREDENTIALS.replace("HASH", hashes.hash(NOBODY)));
    return Map.of("BatchGetItem", found, "Sign", CannedAnswers.SIGNATURE);
  }
}
