package com.acme.shop.local.template;

import java.util.List;

/**
 * A KMS key that signs: ECC_NIST_P256, SIGN_VERIFY.
 *
 * @param id what {@code Ref} comes to
 * @param arn what {@code Fn::GetAtt Arn} comes to
 * @param aliases names of aliases, each with its prefix {@code alias/}
 * @param enabled whether it may be used now
 */
public record SigningKey(
    String logicalId, String id, String arn, List<String> aliases, boolean enabled) {

  public SigningKey {
    aliases = List.copyOf(aliases);
  }
}
