package com.acme.shop.local.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.emulators.CannotStart;
import com.acme.shop.local.template.SigningKey;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

/** The emulator as AWS's own client sees it. */
class KmsEmulatorIT {

  private static final String ID = "6a0f0b0e-5f0c-3f6e-8f5e-0a1b2c3d4e5f";
  private static final String ARN = "arn:aws:kms:us-east-1:000000000000:key/" + ID;
  private static final String OFF = "00000000-0000-3000-8000-00000000000f";
  private static final byte[] MESSAGE = "header.claims".getBytes(StandardCharsets.US_ASCII);

  private static final List<SigningKey> KEYS =
      List.of(
          new SigningKey("TokenKey", ID, ARN, List.of("alias/shop-tokens"), true),
          new SigningKey("Off", OFF, ARN.replace(ID, OFF), List.of(), false));

  private KmsEmulator kms;
  private KmsClient client;

  @BeforeEach
  void start() {
    start(Optional.empty());
  }

  @AfterEach
  void stop() {
    client.close();
    kms.close();
  }

  @Test
  void a_signature_of_a_digest_is_that_of_the_message() throws Exception {
    assertThat(isSignature(sign(ID, MessageType.DIGEST, digest(MESSAGE)))).isTrue();
    assertThat(isSignature(sign(ID, MessageType.DIGEST, digest(new byte[] {1})))).isFalse();
  }

  @Test
  void a_raw_message_is_hashed_by_kms() throws Exception {
    assertThat(isSignature(sign(ID, MessageType.RAW, MESSAGE))).isTrue();
    assertThat(isSignature(sign(ID, MessageType.RAW, new byte[] {1}))).isFalse();
  }

  @Test
  void a_message_is_raw_when_nothing_else_is_said() throws Exception {
    var signed =
        client.sign(r ->
            r.keyId(ID)
                .message(SdkBytes.fromByteArray(MESSAGE))
                .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256));
    assertThat(signed.keyId()).isEqualTo(ARN);
    assertThat(signed.signingAlgorithm()).isEqualTo(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256);
    assertThat(isSignature(signed.signature().asByteArray())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        ARN,
        "alias/shop-tokens",
        "arn:aws:kms:us-east-1:000000000000:alias/shop-tokens"
      })
  void a_key_goes_by_its_id_its_arn_and_its_aliases(String name) throws Exception {
    assertThat(isSignature(sign(name, MessageType.RAW, MESSAGE))).isTrue();
    assertThat(client.getPublicKey(r -> r.keyId(name)).keyId()).isEqualTo(ARN);
  }

  @Test
  void a_public_key_says_what_it_is_good_for() throws Exception {
    var answer = client.getPublicKey(r -> r.keyId(ID));
    assertThat(answer.keySpec()).isEqualTo(KeySpec.RSA_2048);
    assertThat(answer.keyUsage()).isEqualTo(KeyUsageType.SIGN_VERIFY);
    assertThat(answer.signingAlgorithms())
        .containsExactly(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256);
    assertThat(publicKey().getModulus().bitLength()).isEqualTo(2048);
  }

  @ParameterizedTest
  @CsvSource({
    "00000000-0000-3000-8000-000000000000, Key",
    "arn:aws:kms:eu-west-1:000000000000:key/6a0f0b0e-5f0c-3f6e-8f5e-0a1b2c3d4e5f, Key",
    "alias/other, Alias",
    "arn:aws:kms:us-east-1:000000000000:alias/other, Alias"
  })
  void an_unknown_key_is_not_found(String name, String what) {
    assertThatThrownBy(() -> sign(name, MessageType.RAW, MESSAGE))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining(what)
        .hasMessageContaining(name);
    assertThatThrownBy(() -> client.getPublicKey(r -> r.keyId(name)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_disabled_key_signs_nothing() {
    assertThatThrownBy(() -> sign(OFF, MessageType.RAW, MESSAGE))
        .isInstanceOf(DisabledException.class)
        .hasMessageContaining(OFF);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 31, 33, 48, 64})
  void a_digest_has_32_bytes(int length) {
    assertThatThrownBy(() -> sign(ID, MessageType.DIGEST, new byte[length]))
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(code(e)).isEqualTo("ValidationException"))
        .hasMessageContaining("Digest is invalid length for algorithm RSASSA_PKCS1_V1_5_SHA_256");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4097})
  void a_message_has_1_to_4096_bytes(int length) {
    assertThatThrownBy(() -> sign(ID, MessageType.RAW, new byte[length]))
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(code(e)).isEqualTo("ValidationException"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PSS_SHA_256", "ECDSA_SHA_256", "NONE"})
  void a_key_signs_by_its_own_algorithm_only(String algorithm) {
    assertThatThrownBy(() ->
            client.sign(r ->
                r.keyId(ID).message(SdkBytes.fromByteArray(MESSAGE)).signingAlgorithm(algorithm)))
        .isInstanceOf(InvalidKeyUsageException.class)
        .hasMessageContaining(algorithm);
  }

  @Test
  void what_is_left_out_is_named() {
    var noKey =
        catchThrowableOfType(
            KmsException.class,
            () ->
                client.sign(r ->
                    r.message(SdkBytes.fromByteArray(MESSAGE))
                        .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256)));
    assertThat(noKey).hasMessageContaining("'keyId'");
    var noMessage = catchThrowableOfType(KmsException.class, () -> client.sign(r -> r.keyId(ID)));
    assertThat(noMessage).hasMessageContaining("'message'");
  }

  @Test
  void an_action_that_is_not_played_is_named() {
    assertThatThrownBy(
            () -> client.encrypt(r -> r.keyId(ID).plaintext(SdkBytes.fromUtf8String("x"))))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Encrypt");
  }

  @Test
  void a_key_stays_the_same_over_a_restart_with_data(@TempDir Path data) throws Exception {
    restart(Optional.of(data));
    byte[] signature = sign(ID, MessageType.RAW, MESSAGE);
    byte[] key = client.getPublicKey(r -> r.keyId(ID)).publicKey().asByteArray();
    restart(Optional.of(data));
    assertThat(client.getPublicKey(r -> r.keyId(ID)).publicKey().asByteArray()).isEqualTo(key);
    assertThat(isSignature(signature)).isTrue();
    assertThat(isSignature(sign(ID, MessageType.RAW, MESSAGE))).isTrue();
  }

  @Test
  void a_key_without_data_lives_as_long_as_the_shop() throws Exception {
    byte[] signature = sign(ID, MessageType.RAW, MESSAGE);
    restart(Optional.empty());
    assertThat(isSignature(signature)).isFalse();
  }

  @Test
  void a_kept_key_is_for_its_owner_s_eyes_only(@TempDir Path data) throws IOException {
    restart(Optional.of(data));
    try (var files = Files.list(data.resolve("kms"))) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"})
  void a_broken_key_file_is_named_and_kept(String text, @TempDir Path data) throws IOException {
    Path file = Files.createDirectories(data.resolve("kms")).resolve(ID + ".pem");
    Files.writeString(file, text);
    assertThatThrownBy(() -> KmsEmulator.start(Optional.of(data), KEYS, Account.LOCAL))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent(text);
  }

  @Test
  void nobody_signs_without_credentials() throws Exception {
    var response = plainSign();
    assertThat(response).contains("MissingAuthenticationTokenException");
  }

  @Test
  void it_listens_on_loopback_only() throws Exception {
    int port = kms.endpoint().getPort();
    assertThat(kms.endpoint()).hasHost("127.0.0.1");
    for (InetAddress address : otherAddresses()) {
      assertThatThrownBy(() -> connect(address, port)).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void a_closed_one_has_freed_its_port() {
    URI endpoint = kms.endpoint();
    kms.close();
    assertThatThrownBy(() -> connect(InetAddress.ofLiteral("127.0.0.1"), endpoint.getPort()))
        .isInstanceOf(ConnectException.class);
  }

  private void start(Optional<Path> data) {
    kms = KmsEmulator.start(data, KEYS, Account.LOCAL);
    client =
        KmsClient.builder()
            .endpointOverride(URI.create(kms.environment().get("AWS_ENDPOINT_URL_KMS")))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  private void restart(Optional<Path> data) {
    stop();
    start(data);
  }

  private byte[] sign(String key, MessageType type, byte[] message) {
    return client
        .sign(r ->
            r.keyId(key)
                .messageType(type)
                .message(SdkBytes.fromByteArray(message))
                .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256))
        .signature()
        .asByteArray();
  }

  private boolean isSignature(byte[] signature) throws GeneralSecurityException {
    var verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(publicKey());
    verifier.update(MESSAGE);
    return verifier.verify(signature);
  }

  private RSAPublicKey publicKey() throws GeneralSecurityException {
    byte[] der = client.getPublicKey(r -> r.keyId(ID)).publicKey().asByteArray();
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
  }

  private static byte[] digest(byte[] message) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(message);
  }

  private static String code(KmsException e) {
    return e.awsErrorDetails().errorCode();
  }

  private String plainSign() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(kms.endpoint())
              .header("X-Amz-Target", "TrentService.GetPublicKey")
              .POST(BodyPublishers.ofString("{\"KeyId\":\"" + ID + "\"}"))
              .build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static List<InetAddress> otherAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
    }
  }
}
