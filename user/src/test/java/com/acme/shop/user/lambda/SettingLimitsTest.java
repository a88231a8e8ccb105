package com.acme.shop.user.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.aws.Setting;
import com.acme.shop.lambda.token.AccessTokens;
import com.acme.shop.local.testing.ShopTemplate;
import org.junit.jupiter.api.Test;

/** What ops may put at run time is what the template allows at a deployment. */
class SettingLimitsTest {

  @Test
  void the_limits_of_settings_are_those_of_the_template_s_parameters() {
    check(AccessTokens.LIFETIME, "AccessTokenSeconds");
    check(Lifetimes.REFRESH_TOKEN, "RefreshTokenSeconds");
  }

  private static void check(Setting setting, String parameter) {
    assertThat(ShopTemplate.allows(parameter, setting.smallest() - 1)).isFalse();
    assertThat(ShopTemplate.allows(parameter, setting.smallest())).isTrue();
    assertThat(ShopTemplate.allows(parameter, setting.largest())).isTrue();
    assertThat(ShopTemplate.allows(parameter, setting.largest() + 1)).isFalse();
  }
}
