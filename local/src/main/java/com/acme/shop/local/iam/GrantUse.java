package com.acme.shop.local.iam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often each grant let an access through. */
final class GrantUse {

  private final Map<Grant, LongAdder> calls = new LinkedHashMap<>();

  GrantUse(List<Grant> grants) {
    grants.forEach(grant -> calls.put(grant, new LongAdder()));
  }

  void count(Grant grant) {
    Objects.requireNonNull(calls.get(grant)).increment();
  }

  /** What has been counted so far, in the order of the template. */
  GrantReport report() {
    Map<Grant, Long> counted = new LinkedHashMap<>();
    calls.forEach((grant, count) -> counted.put(grant, count.sum()));
    return new GrantReport(counted);
  }
}
