package com.acme.shop.canary;

/** Whoever shifts the traffic, and waits for the canary's word. */
public interface Verdicts {

  /** Lets the traffic go to the new version, or has it rolled back. */
  void tell(Hook hook, boolean good);

  /** The call to which a verdict is the answer. */
  record Hook(String deploymentId, String executionId) {}
}
