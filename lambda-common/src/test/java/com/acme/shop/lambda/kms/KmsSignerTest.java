package com.acme.shop.lambda.kms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.identity.TokenForge;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.lambda.runtime.Unavailable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** The two calls of KMS, to a server that answers them as AWS documents. */
class KmsSignerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INPUT = "header.claims";

  private final Jwk key = Jwk.of(TokenForge.publicKey());
  private final List<String> operations = new ArrayList<>();
  private final List<JsonNode> requests = new ArrayList<>();

  private boolean throttles;
  private HttpServer server;
  private KmsClient client;
  private KmsSigner signer;

  @BeforeEach
  void startKms() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    client =
        KmsClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    signer = new KmsSigner(client, "key-1");
  }

  @AfterEach
  void stopKms() {
    client.close();
    server.stop(0);
  }

  @Test
  void a_signature_of_kms_verifies_as_jws_has_it() throws GeneralSecurityException {
    byte[] signature = signer.sign(INPUT.getBytes(US_ASCII));
    assertThat(signature).hasSize(256);
    var verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(signer.publicKey().key());
    verifier.update(INPUT.getBytes(US_ASCII));
    assertThat(verifier.verify(signature)).isTrue();
  }

  @Test
  void kms_gets_the_digest_alone() throws IOException {
    signer.sign(INPUT.getBytes(US_ASCII));
    assertThat(operations).containsExactly("TrentService.Sign");
    JsonNode request = requests.getFirst();
    assertThat(request.get("KeyId").textValue()).isEqualTo("key-1");
    assertThat(request.get("MessageType").textValue()).isEqualTo("DIGEST");
    assertThat(request.get("SigningAlgorithm").textValue()).isEqualTo("RSASSA_PKCS1_V1_5_SHA_256");
    assertThat(request.get("Message").binaryValue()).isEqualTo(Sha256.of(INPUT));
  }

  @Test
  void the_public_key_is_asked_for_once() {
    assertThat(signer.publicKey()).isEqualTo(key);
    assertThat(signer.publicKey()).isEqualTo(key);
    assertThat(operations).containsExactly("TrentService.GetPublicKey");
  }

  @Test
  void a_busy_kms_is_named_so() {
    throttles = true;
    assertThatThrownBy(() -> signer.sign(INPUT.getBytes(US_ASCII))).isInstanceOf(Unavailable.class);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      operations.add(operation);
      requests.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
      byte[] answer = throttles ? throttled() : JSON.writeValueAsBytes(done(operation));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(throttles ? 400 : 200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private ObjectNode done(String operation) {
    ObjectNode answer = JSON.createObjectNode().put("KeyId", "key-1");
    return switch (operation) {
      case "TrentService.Sign" ->
          answer.put(
              "Signature",
              TokenForge.signature("SHA256withRSA", TokenForge.KEYS, INPUT.getBytes(US_ASCII)));
      case "TrentService.GetPublicKey" ->
          answer.put("PublicKey", TokenForge.publicKey().getEncoded());
      default -> throw new IllegalArgumentException(operation);
    };
  }

  private static byte[] throttled() throws IOException {
    return JSON.writeValueAsString(Map.of("__type", "ThrottlingException")).getBytes(UTF_8);
  }
}
