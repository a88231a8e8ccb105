package com.acme.shop.local.emulators;

import com.acme.shop.local.template.Table;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * One table for integration tests, in DynamoDB Local in memory unless {@code -Dshop.aws} names
 * another place.
 *
 * <p>Every table of a JVM shares one server, which stops when the JVM exits; each has an account of
 * its own, so that tests can run at the same time with tables of the same name.
 */
public final class EmbeddedTable implements AutoCloseable {

  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  private final Table table;
  private final URI endpoint;
  private final Account account;
  private final DynamoDbClient client;

  private EmbeddedTable(Table table, URI endpoint) {
    this.table = table;
    this.endpoint = endpoint;
    this.account = Account.withAccessKey("table" + ACCOUNTS.incrementAndGet());
    this.client = new Clients(account).dynamoDb(endpoint);
    new Tables(client).create(table);
  }

  /**
   * Creates the table.
   *
   * @throws com.acme.shop.local.template.BrokenTemplate if AWS would not take it
   */
  public static EmbeddedTable of(Table table) {
    return TestCloud.endpoint()
        .map(endpoint -> at(endpoint, TestCloud.renamed(table)))
        .orElseGet(() -> at(SharedServer.RUNNING.endpoint(), table));
  }

  /** As {@link #of}, in a DynamoDB that runs already: LocalStack, say. */
  public static EmbeddedTable at(URI endpoint, Table table) {
    return new EmbeddedTable(table, endpoint);
  }

  /** Closed with this table. */
  public DynamoDbClient client() {
    return client;
  }

  /** A new client whose every call an interceptor sees; the caller closes it. */
  public DynamoDbClient client(ExecutionInterceptor interceptor) {
    return new Clients(account).dynamoDb(endpoint, interceptor);
  }

  /** A new client; the caller closes it. */
  public DynamoDbStreamsClient streamsClient() {
    return new Clients(account).streams(endpoint());
  }

  public String name() {
    return table.name();
  }

  public URI endpoint() {
    return endpoint;
  }

  /** The credentials that see this table; any others see none. */
  public Account account() {
    return account;
  }

  /** What an AWS SDK needs to find this table. */
  public Map<String, String> environment() {
    var environment = new HashMap<>(account.environment());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint().toString());
    return Map.copyOf(environment);
  }

  /** Empties the table; its stream starts anew. */
  public void clear() {
    delete();
    new Tables(client).create(table);
  }

  @Override
  public void close() {
    delete();
    client.close();
  }

  private void delete() {
    var _ = client.deleteTable(r -> r.tableName(name()));
  }

  /** Started with the first table. */
  private static final class SharedServer {
    private static final DynamoDbServer RUNNING = DynamoDbServer.separate();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(RUNNING::close));
    }
  }
}
