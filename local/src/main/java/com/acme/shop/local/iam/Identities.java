package com.acme.shop.local.iam;

import com.acme.shop.local.template.Function;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions of a stack as callers: who holds which credentials, and may do what. */
final class Identities {

  private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)/");

  private final Map<String, Identity> byAccessKey = new LinkedHashMap<>();

  Identities(List<Function> functions, Arns arns) {
    for (Function function : functions) {
      Identity identity = identity(function, arns);
      byAccessKey.put(identity.accessKey(), identity);
    }
  }

  /**
   * A function with its credentials.
   *
   * @param arn as messages name it
   * @param accessKey tells the function; letters and digits only, as DynamoDB Local wants them
   */
  record Identity(
      String function, String arn, String accessKey, String secretKey, Permissions permissions) {

    /** Credentials as an AWS SDK reads them from its environment. */
    Map<String, String> environment() {
      return Map.of("AWS_ACCESS_KEY_ID", accessKey, "AWS_SECRET_ACCESS_KEY", secretKey);
    }
  }

  List<Identity> all() {
    return List.copyOf(byAccessKey.values());
  }

  /**
   * Whose request this is; its signature is not verified.
   *
   * @param authorization the header of Signature Version 4
   */
  Optional<Identity> of(String authorization) {
    Matcher credential = CREDENTIAL.matcher(authorization);
    return credential.find()
        ? Optional.ofNullable(byAccessKey.get(credential.group(1)))
        : Optional.empty();
  }

  private static Identity identity(Function function, Arns arns) {
    return new Identity(
        function.logicalId(),
        arns.session(function.name()),
        "local" + function.logicalId(),
        UUID.randomUUID().toString(),
        new Permissions(function));
  }
}
