package com.acme.shop.local.template;

import java.util.List;

/**
 * A KMS key that signs: {@link #SPEC}, SIGN_VERIFY.
 *
 * @param id what {@code Ref} comes to
 * @param arn what {@code Fn::GetAtt Arn} comes to
 * @param aliases names of aliases, each with its prefix {@code alias/}
 * @param enabled whether it may be used now
 */
public record SigningKey(
    String logicalId, String id, String arn, List<String> aliases, boolean enabled) {

  /** The one {@code KeySpec} that is played. */
  public static final String SPEC = "RSA_2048";

  public SigningKey {
    aliases = List.copyOf(aliases);
  }
}
