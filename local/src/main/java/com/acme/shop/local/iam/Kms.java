package com.acme.shop.local.iam;

import com.acme.shop.local.template.SigningKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What KMS asks IAM. By whatever name a key is called, the permission is one on the key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html">Actions,
 *     resources, and condition keys for AWS Key Management Service</a>
 */
final class Kms implements Service {

  private final String arnPrefix;
  private final Map<String, String> byAlias = new HashMap<>();

  Kms(Arns arns, List<SigningKey> keys) {
    this.arnPrefix = arns.prefix("kms");
    for (SigningKey key : keys) {
      key.aliases().forEach(alias -> byAlias.put(arnPrefix + alias, key.arn()));
    }
  }

  @Override
  public List<Access> accesses(Call call) {
    String name = call.text("KeyId");
    return List.of(Access.of("kms:" + call.operation(), name.isEmpty() ? "*" : arn(name)));
  }

  @Override
  public Refusal refusal(String message) {
    return Refusal.of("AccessDeniedException", message);
  }

  private String arn(String name) {
    if (name.startsWith("arn:")) {
      return byAlias.getOrDefault(name, name);
    }
    return name.startsWith("alias/") ? arn(arnPrefix + name) : arnPrefix + "key/" + name;
  }
}
