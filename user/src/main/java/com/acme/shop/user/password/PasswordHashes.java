package com.acme.shop.user.password;

/** Makes and checks the hashes of passwords, in the PHC string format. Each one is slow. */
public interface PasswordHashes {

  /** A new hash, with a salt of its own and today's parameters. */
  String hash(String password);

  /** Whether a hash was made of this password. */
  boolean verify(String password, String hash);

  /** Whether a hash was made with other parameters than today's. */
  boolean isOutdated(String hash);

  /** A hash of no password, as slow to verify as a new one: for names that nobody has. */
  String dummy();
}
