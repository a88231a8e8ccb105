package com.acme.shop.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long a token lives. The shop's own key, out of its data directory, spares the waiting. */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = ".+",
    disabledReason = "it reads the key of a local shop")
class TokenLifeIT {

  @TempDir private Path data;

  @Test
  void a_token_outlives_a_restart_and_not_its_end() throws Exception {
    String token;
    try (var process = ShopProcess.open("--data", data.toString())) {
      token = ShopUnderTest.at(process.base()).login("dwight", "vmware1!");
    }
    try (var process = ShopProcess.open("--data", data.toString())) {
      var shop = ShopUnderTest.at(process.base());
      long now = Instant.now().getEpochSecond();
      assertThat(status(shop, token)).isEqualTo(200);
      assertThat(status(shop, resigned(token, now + 600))).isEqualTo(200);
      assertThat(status(shop, resigned(token, now - 1))).isEqualTo(401);
    }
  }

  private static int status(ShopUnderTest shop, String token) {
    return shop.withToken(token).get("/users").statusCode();
  }

  private String resigned(String token, long end) throws IOException, GeneralSecurityException {
    return Jwt.parse(token).withClaim("exp", end).signedBy(shopKey());
  }

  private PrivateKey shopKey() throws IOException, GeneralSecurityException {
    try (var files = Files.list(data.resolve("kms"))) {
      String pem = Files.readString(files.findFirst().orElseThrow(), US_ASCII);
      String base64 = pem.split("-----(BEGIN|END) PRIVATE KEY-----", -1)[1];
      byte[] der = Base64.getMimeDecoder().decode(base64);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }
  }
}
