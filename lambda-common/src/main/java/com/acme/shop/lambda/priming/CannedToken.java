package com.acme.shop.lambda.priming;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.TokenTerms;
import com.acme.shop.lambda.identity.TokenVerifier;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A token that no shop accepts: its key is in no table, and it ended in 1970. The private key was
 * thrown away.
 */
final class CannedToken {

  static final String TEXT =
      "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6InJlaGVhcnNhbCJ9"
          + ".eyJpc3MiOiJyZWhlYXJzYWwiLCJhdWQiOiJyZWhlYXJzYWwiLCJzdWIiOiJyZWhlYXJzYWwiLCJyb2xlIjoiY3VzdG9tZXIiLCJleHAiOjF9"
          + ".Bv09epJO3pTfxvTFfwIcZu_YsyD-RzJ-c6NpWIAm3chvDNLK4a4wBzn_HB0LAFvOBSSk6REkGlXoZ6o3UEyCGFet"
          + "aUW2RiGX3dFdW5Xy-ZWqosduiLEpuftpEHWXQaagnqaArpcMMV0JjEd2X9W7-g1tHcxihjs_GAxBp5j5UQU_1p9p"
          + "3_hyjmZa-BvAJB6rIYAZ7YIP926Ck2Iv6aob2Z-ZOT_xsaqN3TmAy_riCIYUyj8EUSBcr9D5blSfmkjc_3v7t6mA"
          + "3HSQSSUouz6Kfka2EpGiJTI_uUVjWeowOerk-T6uToerY69T_BDpE924qZE5phfljCm5ZZl8tdZi6Q";

  private static final String KEY =
      """
      {"kty": "RSA", "kid": "rehearsal", "e": "AQAB",
       "n": "20sktZpXIhqzsZ_o85EoBgC72FaIEnccKHVVsE8Xya5LoEeOhT99CiSJZzN2ed2D37XKOEWHy3DUVrxeFrkemNk5\
      9MJUrgLcuDYDN6BfK6o2PDuwzBVK7iRMLWtv-4yG3t8GY2DDFktOMLKrEgcl0eHmtZqaYhsh8XbzFqTLhFOa4k7P\
      IKzria6IZT5GGnffKLV9cYndV7vIIJ4XZYUHIYamOCN2zd4MGxRZU_iLoubzqHDQf8sTkzHXzswLWL7ec-Ktddmo\
      oHubaOq34QUeJPxry7eVzLflxhBm6NChwZjT_QY0ydsc7BsiN_zS4P2A5zBef8oVkkMTwRQcXCDiNQ"}\
      """;

  private static final TokenTerms TERMS = new TokenTerms("rehearsal", "rehearsal");

  private static final int OFTEN = 20;

  private CannedToken() {}

  /** Verifies a good signature, often enough for its arithmetic to be compiled. */
  static void verify() {
    for (int i = 0; i < OFTEN; i++) {
      var _ = verified(InstantSource.system());
    }
  }

  static Optional<Caller> verified(InstantSource clock) {
    return new TokenVerifier(TERMS, _ -> Jwk.read(KEY).map(Jwk::key), clock).verify(TEXT);
  }
}
