package com.acme.shop.local.kms;

import com.acme.shop.local.emulators.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds a key by any name that KMS takes: key id, key ARN, alias, alias ARN. */
final class Keys {

  private final String prefix;
  private final Map<String, StoredKey> byName = new HashMap<>();

  Keys(Account account, List<StoredKey> keys) {
    prefix = "arn:aws:kms:%s:%s:".formatted(account.region(), account.id());
    keys.forEach(this::add);
  }

  private void add(StoredKey stored) {
    byName.put(stored.key().id(), stored);
    byName.put(stored.key().arn(), stored);
    for (String alias : stored.key().aliases()) {
      byName.put(alias, stored);
      byName.put(prefix + alias, stored);
    }
  }

  /** The key, which is enabled. */
  StoredKey find(String name) {
    StoredKey found = byName.get(name);
    if (found == null) {
      throw KmsFault.notFound(unknown(name));
    }
    if (!found.key().enabled()) {
      throw KmsFault.disabled(found.key().arn());
    }
    return found;
  }

  private String unknown(String name) {
    String arn = name.startsWith("arn:") ? name : prefix + name;
    if (arn.contains(":alias/")) {
      return "Alias %s is not found.".formatted(arn);
    }
    return "Key '%s' does not exist"
        .formatted(name.startsWith("arn:") ? name : prefix + "key/" + name);
  }
}
