package com.acme.shop.lambda.priming;

import com.acme.shop.lambda.runtime.Environment;

/** What AWS answers to more than one function while they rehearse. */
public final class CannedAnswers {

  /** By a key that was thrown away: no token that it ends can be verified. */
  public static final String SIGNATURE =
      """
      {"Signature": "MEUCIHBQbpKN+Y5l2SbAroeVZR5hm20qmrB6eW+bXYnHTYsYAiEAzN1/AnWKxcSfQEw4S7ksIF3KnObXCrQUUQLVMkZX2as="}
      """;

  private static final String OFFER =
      """
      {"PK": {"S": "PRICE#rehearsal"}, "SK": {"S": "PRICE"}, "name": {"S": "Yoga Mat"},
       "price": {"N": "62.5"}, "shortDescription": {"S": "A mat"}}\
      """;

  private CannedAnswers() {}

  /** To BatchGetItem: what nobody's product costs. */
  public static String offers() {
    return rows(OFFER);
  }

  /** To BatchGetItem: some rows, as JSON with types. */
  public static String rows(String rows) {
    String table = Environment.ofProcess().required("TABLE_NAME");
    return "{\"Responses\": {\"%s\": [%s]}, \"UnprocessedKeys\": {}}".formatted(table, rows);
  }
}
