package com.acme.shop.user.password;

import com.acme.shop.user.password.PhcHash.Cost;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106). */
public final class Argon2id implements PasswordHashes {

  /**
   * 19 MiB, two passes, one lane.
   *
   * @see <a
   *     href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP's
   *     recommendation</a>
   */
  private static final Cost TODAY = new Cost(19 * 1024, 2, 1);

  private static final int SALT_BYTES = 16;
  private static final int TAG_BYTES = 32;

  /** No password is known, or can be found, whose tag is all zeros. */
  private static final String DUMMY =
      new PhcHash(TODAY, new byte[SALT_BYTES], new byte[TAG_BYTES]).text();

  private final RandomGenerator random;

  /**
   * @param random makes the salts
   */
  public Argon2id(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PhcHash(TODAY, salt, tag(password, TODAY, salt, TAG_BYTES)).text();
  }

  @Override
  public boolean verify(String password, String hash) {
    PhcHash kept = PhcHash.read(hash);
    byte[] tag = tag(password, kept.cost(), kept.salt(), kept.tag().length);
    return MessageDigest.isEqual(tag, kept.tag());
  }

  @Override
  public boolean isOutdated(String hash) {
    PhcHash kept = PhcHash.read(hash);
    return !kept.cost().equals(TODAY)
        || kept.salt().length != SALT_BYTES
        || kept.tag().length != TAG_BYTES;
  }

  @Override
  public String dummy() {
    return DUMMY;
  }

  private static byte[] tag(String password, Cost cost, byte[] salt, int length) {
    var argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.iterations())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] tag = new byte[length];
    argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), tag);
    return tag;
  }
}
