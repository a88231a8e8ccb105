package com.acme.shop.local.lambda;

/** What an execution environment is started for. */
public enum Start {
  /** For an event that waits: init, then the event. */
  ON_DEMAND("on-demand"),
  /**
   * For a snapshot: init, the hooks before a checkpoint, and at once those after a restore. No
   * snapshot is made here.
   */
  SNAP_START("snap-start");

  private final String initializationType;

  Start(String initializationType) {
    this.initializationType = initializationType;
  }

  /** The value of {@code AWS_LAMBDA_INITIALIZATION_TYPE}. */
  String initializationType() {
    return initializationType;
  }
}
