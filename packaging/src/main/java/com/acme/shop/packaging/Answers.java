package com.acme.shop.packaging;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What AWS's services answer that know of nothing but a key and settings. */
final class Answers {

  private static final Pattern NAMES = Pattern.compile("\"Names\"\\s*:\\s*\\[([^]]*)]");
  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

  /** Seconds that each of the shop's settings takes. */
  private static final String VALUE = "300";

  private static final int BITS = 2048;

  private final String publicKey;

  Answers() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    publicKey =
        Base64.getEncoder().encodeToString(generator.generateKeyPair().getPublic().getEncoded());
  }

  /**
   * The body of an answer.
   *
   * @param action such as {@code GetItem}
   */
  String to(String action, String request) {
    return switch (action) {
      case "GetPublicKey" ->
          """
          {"PublicKey": "%s", "KeySpec": "RSA_2048", "KeyUsage": "SIGN_VERIFY", "SigningAlgorithms": ["RSASSA_PKCS1_V1_5_SHA_256"]}
          """
              .formatted(publicKey);
      case "GetParameters" -> "{\"Parameters\": [%s]}".formatted(parameters(request));
      default -> "{}";
    };
  }

  private static String parameters(String request) {
    return NAMES
        .matcher(request)
        .results()
        .map(names -> names.group(1))
        .flatMap(names -> TEXT.matcher(names).results())
        .map(MatchResult::group)
        .map(name -> "{\"Name\": %s, \"Value\": \"%s\"}".formatted(name, VALUE))
        .collect(Collectors.joining(","));
  }
}
