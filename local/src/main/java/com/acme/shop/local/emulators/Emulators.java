package com.acme.shop.local.emulators;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A DynamoDB and an SQS for one stack: DynamoDB Local and ElasticMQ in this process, on loopback
 * only, or others that answer at an endpoint already.
 */
public final class Emulators implements AutoCloseable {

  private final URI dynamoDb;
  private final URI sqs;
  private final Consumer<String> restore;
  private final Runnable stop;
  private final Clients clients = new Clients(Account.LOCAL);

  private Emulators(URI dynamoDb, URI sqs, Consumer<String> restore, Runnable stop) {
    this.dynamoDb = dynamoDb;
    this.sqs = sqs;
    this.restore = restore;
    this.stop = stop;
  }

  private static Emulators embedded(DynamoDbServer dynamoDb, SqsServer sqs) {
    return new Emulators(
        dynamoDb.endpoint(),
        sqs.endpoint(),
        sqs::restore,
        () -> Concurrently.run(sqs::close, dynamoDb::close));
  }

  /**
   * Those that answer at an endpoint: LocalStack, say. They are used with the account {@link
   * Account#LOCAL}, and neither started nor stopped; tables and queues stay there.
   *
   * @param endpoint {@code http}, since gates read what passes through them
   * @throws CannotStart if nothing answers there
   */
  public static Emulators at(URI endpoint) {
    Endpoint.check(endpoint);
    return new Emulators(endpoint, endpoint, _ -> {}, () -> {});
  }

  /** Starts both on ports that are free. */
  public static Emulators start(Optional<Path> data) {
    return start(data, Ports.ANY);
  }

  /**
   * Starts both at once and returns when both take requests.
   *
   * @param data a directory for tables and messages, made if it is not there; empty for memory
   * @throws CannotStart if a port is taken, or the data directory cannot be made or is in use
   */
  public static Emulators start(Optional<Path> data, Ports ports) {
    data.ifPresent(Emulators::create);
    return Concurrently.start(
        () -> DynamoDbServer.shared(data, ports.dynamoDb()),
        () -> SqsServer.start(data.map(directory -> directory.resolve("messages.db")), ports.sqs()),
        Emulators::embedded);
  }

  private static void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new CannotStart("Cannot create the data directory " + directory, e);
    }
  }

  public URI dynamoDb() {
    return dynamoDb;
  }

  public URI sqs() {
    return sqs;
  }

  public Account account() {
    return Account.LOCAL;
  }

  /** {@code <sqs()>/<account id>/<name>}, whether the queue exists or not. */
  public String queueUrl(String name) {
    return "%s/%s/%s".formatted(sqs(), account().id(), name);
  }

  /** What a process needs for its AWS SDK to talk to these emulators. */
  public Map<String, String> environment() {
    var environment = new HashMap<>(account().environment());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb().toString());
    environment.put("AWS_ENDPOINT_URL_SQS", sqs().toString());
    return Map.copyOf(environment);
  }

  /** A new client; the caller closes it. */
  public DynamoDbClient dynamoDbClient() {
    return clients.dynamoDb(dynamoDb());
  }

  /** A new client; the caller closes it. */
  public DynamoDbStreamsClient streamsClient() {
    return clients.streams(dynamoDb());
  }

  /** A new client; the caller closes it. */
  public SqsClient sqsClient() {
    return clients.sqs(sqs());
  }

  /** Gives a queue its stored messages back, once. */
  void restoreMessages(String queue) {
    restore.accept(queue);
  }

  /** Stops those of this process and frees their ports; requests under way are cut off. */
  @Override
  public void close() {
    stop.run();
  }
}
