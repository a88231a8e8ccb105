package com.acme.shop.local.doctor;

/** The pages of the runbook that a finding may point to. */
enum Page {
  API_5XX("API 5xx"),
  DEAD_LETTERS("Dead letters"),
  FUNCTION_ERRORS("Function errors"),
  ITERATOR_AGE("Iterator age"),
  ORDERS_STUCK("Orders stuck"),
  QUEUE_AGE("Queue age");

  private final String heading;

  Page(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  /** Where it is, for a person. */
  String place() {
    return "docs/runbook.md, " + heading;
  }
}
