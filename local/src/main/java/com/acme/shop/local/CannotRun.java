package com.acme.shop.local;

import com.acme.shop.local.emulators.CannotStart;
import com.acme.shop.local.gateway.PortTaken;
import com.acme.shop.local.template.BrokenTemplate;

/** Tells what a person can put right from what is a fault of this program. */
final class CannotRun {

  private CannotRun() {}

  /** Whether the message of this exception is one line that tells a person what to do. */
  static boolean isForAPerson(RuntimeException e) {
    return e instanceof Options.UsageException
        || e instanceof BrokenTemplate
        || e instanceof PortTaken
        || e instanceof CannotStart;
  }
}
