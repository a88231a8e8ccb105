package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.complaint;
import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withVariable;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {

  private static final String SIGNS = "KeySpec: RSA_2048\nKeyUsage: SIGN_VERIFY\n";

  @Test
  void a_key_is_known_by_what_references_to_it_come_to() {
    String key = resource("TokenKey", KeyReader.TYPE, SIGNS);
    Stack byId = stack(withVariable("!Ref TokenKey", key));
    Stack byArn = stack(withVariable("!GetAtt TokenKey.Arn", key));
    assertThat(byId.keys())
        .singleElement()
        .satisfies(read -> {
          assertThat(byId.functions().getFirst().environment()).containsEntry("X", read.id());
          assertThat(byArn.functions().getFirst().environment()).containsEntry("X", read.arn());
          assertThat(read.enabled()).isTrue();
          assertThat(read.aliases()).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Ref TokenKey", "!GetAtt TokenKey.Arn", "!GetAtt TokenKey.KeyId"})
  void an_alias_may_stand_before_its_key(String target) {
    String alias = "AliasName: !Sub 'alias/${AWS::StackName}-a'\nTargetKeyId: " + target + "\n";
    Stack stack =
        stack(
            "Resources:\n"
                + resource("Alias", KeyReader.ALIAS, alias)
                + resource("TokenKey", KeyReader.TYPE, SIGNS));
    assertThat(stack.keys().getFirst().aliases()).containsExactly("alias/shop-a");
    assertThat(stack.unplayed()).isEmpty();
  }

  @Test
  void a_key_may_be_disabled() {
    Stack stack = stack("Resources:\n" + resource("K", KeyReader.TYPE, SIGNS + "Enabled: false"));
    assertThat(stack.keys().getFirst().enabled()).isFalse();
  }

  @Test
  void a_property_of_a_key_that_is_not_played_is_named() {
    String key = SIGNS + "EnableKeyRotation: true\nKeyPolicy: {}\nPendingWindowInDays: 7\n";
    assertThat(stack("Resources:\n" + resource("K", KeyReader.TYPE, key)).unplayed())
        .containsExactly("K.EnableKeyRotation", "K.KeyPolicy", "K.PendingWindowInDays");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "KeySpec: SYMMETRIC_DEFAULT\n",
        "KeySpec: RSA_4096\nKeyUsage: SIGN_VERIFY\n",
        "KeySpec: RSA_2048\nKeyUsage: KEY_AGREEMENT\n"
      })
  void a_key_of_another_kind_is_not_played(String properties) {
    Stack stack = stack("Resources:\n" + resource("K", KeyReader.TYPE, properties));
    assertThat(stack.keys()).isEmpty();
    assertThat(stack.unplayed()).containsExactly("AWS::KMS::Key K");
  }

  @Test
  void a_broken_alias_is_named() {
    assertThat(complaint("Resources:\n" + alias("AliasName: a\nTargetKeyId: k\n")))
        .isEqualTo("A.AliasName: an alias begins with alias/");
    assertThat(complaint("Resources:\n" + alias("AliasName: alias/a\nTargetKeyId: k\n")))
        .isEqualTo("A.TargetKeyId: no key of this template has the id k");
    assertThat(complaint("Resources:\n" + alias("AliasName: alias/a\n")))
        .isEqualTo("A: TargetKeyId is missing");
  }

  private static String alias(String properties) {
    return resource("A", KeyReader.ALIAS, properties);
  }
}
