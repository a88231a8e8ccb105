package com.acme.shop.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate as AWS's services have one, by nobody, and a trust store that takes it for good
 * among all that a JDK trusts. Both last as long as the training.
 *
 * @param key with the certificate and its private key
 * @param trusted the trust store's file
 */
record Certificates(Path folder, KeyStore key, Path trusted) implements AutoCloseable {

  /** A key store has one; there is nothing to keep secret. */
  static final String PASSWORD = "training";

  private static final String ALIAS = "aws";

  static Certificates make(Path jdk)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("training-");
    Path file = folder.resolve("aws.p12");
    generate(jdk, file);
    KeyStore key = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    KeyStore trust =
        KeyStore.getInstance(jdk.resolve("lib/security/cacerts").toFile(), (char[]) null);
    trust.setCertificateEntry(ALIAS, key.getCertificate(ALIAS));
    Path trusted = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(trusted)) {
      trust.store(out, PASSWORD.toCharArray());
    }
    return new Certificates(folder, key, trusted);
  }

  /** No class of the JDK that one may use makes a certificate; its tool does. */
  private static void generate(Path jdk, Path file) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(
                jdk.resolve("bin/keytool").toString(),
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=training",
                "-ext",
                "san=dns:*.us-east-1.amazonaws.com")
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("keytool ended with " + status);
    }
  }

  /** For a server that shows the certificate. */
  SSLContext context() throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(key, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(trusted);
    Files.deleteIfExists(folder.resolve("aws.p12"));
    Files.delete(folder);
  }
}
