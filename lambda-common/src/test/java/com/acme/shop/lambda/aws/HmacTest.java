package com.acme.shop.lambda.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 63, 64, 65, 200})
  void it_is_the_jdks_for_keys_of_every_length(int length) throws GeneralSecurityException {
    byte[] key = "key".repeat(length).substring(0, length).getBytes(UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    assertThat(Hmac.of(key, "what is signed"))
        .isEqualTo(mac.doFinal("what is signed".getBytes(UTF_8)));
  }
}
