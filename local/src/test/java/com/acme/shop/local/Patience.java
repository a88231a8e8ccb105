package com.acme.shop.local;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets every test of this module wait longer than Awaitility does: a busy machine is no fault. */
public final class Patience implements BeforeAllCallback {

  private static final Duration ON_A_BUSY_MACHINE = Duration.ofSeconds(30);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(ON_A_BUSY_MACHINE);
  }
}
