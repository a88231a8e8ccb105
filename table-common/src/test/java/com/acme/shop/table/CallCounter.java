package com.acme.shop.table;

import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts the calls that go out, by operation; repeated ones count again. */
record CallCounter(Map<String, Integer> calls) implements ExecutionInterceptor {

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes all) {
    calls.merge(all.getAttribute(SdkExecutionAttribute.OPERATION_NAME), 1, Integer::sum);
  }
}
