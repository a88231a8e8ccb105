package com.acme.shop.user.lambda;

import com.acme.shop.lambda.aws.Setting;
import com.acme.shop.lambda.aws.Settings;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.lambda.token.AccessTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** How long tokens that are given out now are good. */
record Lifetimes(Supplier<Duration> accessToken, Supplier<Duration> refreshToken) {

  static final Setting REFRESH_TOKEN = new Setting("REFRESH_TOKEN_SECONDS_SETTING", 60, 2_592_000);

  /** As ops sets them while the shop runs. */
  static Lifetimes of(Environment environment, InstantSource clock, Log log) {
    var settings = Settings.of(environment, clock, log, AccessTokens.LIFETIME, REFRESH_TOKEN);
    return new Lifetimes(
        () -> settings.get(AccessTokens.LIFETIME), () -> settings.get(REFRESH_TOKEN));
  }
}
