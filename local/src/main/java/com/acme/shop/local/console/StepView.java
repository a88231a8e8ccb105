package com.acme.shop.local.console;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A step of a journey, as JSON. */
record StepView(
    int number,
    String at,
    String kind,
    String from,
    String to,
    String label,
    @JsonUnwrapped Course course) {

  static StepView of(int number, Step step) {
    return new StepView(
        number,
        step.at().toString(),
        kind(step),
        step.from(),
        step.to(),
        step.label(),
        Course.of(step));
  }

  private static String kind(Step step) {
    return switch (step) {
      case Step.Request _ -> "request";
      case Step.Invocation _ -> "invocation";
      case Step.Sending _ -> "sent";
      case Step.Receipt _ -> "received";
      case Step.Death _ -> "delivered-dead";
    };
  }
}
