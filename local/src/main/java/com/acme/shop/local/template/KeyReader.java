package com.acme.shop.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code AWS::KMS::Key} as far as it signs, and {@code AWS::KMS::Alias}. */
final class KeyReader {

  static final String TYPE = "AWS::KMS::Key";
  static final String ALIAS = "AWS::KMS::Alias";

  private static final String ALIAS_PREFIX = "alias/";

  private final Resources resources;
  private final References references;
  private final Map<String, List<String>> aliases = new LinkedHashMap<>();

  private KeyReader(Resources resources, References references) {
    this.resources = resources;
    this.references = references;
  }

  /** The keys that sign, each with its aliases. */
  static List<SigningKey> read(Resources resources, References references) {
    return new KeyReader(resources, references).keys();
  }

  /** Whether a key is of the one kind that is played. */
  static boolean signs(Section properties) {
    return properties.optionalText("KeySpec").orElse("").equals(SigningKey.SPEC)
        && properties.optionalText("KeyUsage").orElse("").equals("SIGN_VERIFY");
  }

  private List<SigningKey> keys() {
    List<Resource> keys = resources.ofType(TYPE);
    keys.forEach(key -> aliases.put(id(key), new ArrayList<>()));
    resources.ofType(ALIAS).forEach(this::name);
    return keys.stream().filter(key -> signs(references.resolve(key))).map(this::key).toList();
  }

  private void name(Resource alias) {
    Section properties = references.resolve(alias);
    String name = properties.text("AliasName");
    if (!name.startsWith(ALIAS_PREFIX)) {
      throw properties.place().in("AliasName").broken("an alias begins with " + ALIAS_PREFIX);
    }
    String target = properties.text("TargetKeyId");
    List<String> names = aliases.get(target.substring(target.lastIndexOf('/') + 1));
    if (names == null) {
      throw properties
          .place()
          .in("TargetKeyId")
          .broken("no key of this template has the id " + target);
    }
    names.add(name);
  }

  private SigningKey key(Resource key) {
    String id = id(key);
    String arn = references.attribute(key.logicalId(), "Arn", key.place()).asText();
    boolean enabled = references.resolve(key).flag("Enabled", true);
    return new SigningKey(key.logicalId(), id, arn, aliases.getOrDefault(id, List.of()), enabled);
  }

  private String id(Resource key) {
    return references.ref(key.logicalId(), key.place()).asText();
  }
}
