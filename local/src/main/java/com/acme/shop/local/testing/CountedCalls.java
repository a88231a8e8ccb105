package com.acme.shop.local.testing;

import com.acme.shop.local.emulators.EmbeddedTable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tells which calls of DynamoDB a request costs: what is sent, repetitions of the SDK included. */
public final class CountedCalls implements AutoCloseable {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final DynamoDbClient client;

  public CountedCalls(EmbeddedTable table) {
    client = table.client(new Noting());
  }

  /** The client whose calls count. */
  public DynamoDbClient client() {
    return client;
  }

  /** The calls of a request, in their order: {@code GetItemRequest}. */
  public List<String> of(Supplier<?> request) {
    calls.clear();
    var _ = request.get();
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    client.close();
  }

  private final class Noting implements ExecutionInterceptor {

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes unused) {
      calls.add(call.request().getClass().getSimpleName());
    }
  }
}
