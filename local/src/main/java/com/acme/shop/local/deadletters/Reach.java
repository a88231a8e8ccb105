package com.acme.shop.local.deadletters;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.emulators.Clients;
import com.acme.shop.local.running.RunningShop;
import com.acme.shop.local.running.RunningShops;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The queues that are looked into.
 *
 * @param queues URLs by logical id
 * @param patience how long a receive must wait to see every message
 */
public record Reach(SqsClient sqs, Map<String, String> queues, Duration patience)
    implements AutoCloseable {

  private static final String ELSEWHERE = "a stack on AWS: --stack NAME";

  private static final Duration ALL_SERVERS = Duration.ofSeconds(1);

  /**
   * Finds them.
   *
   * @throws Trouble when no such shop or stack is there
   */
  static Reach of(Request request, RunningShops shops) {
    return request
        .stack()
        .map(stack -> onAws(stack, request.region()))
        .orElseGet(() -> here(chosen(request.port(), shops.all(), ELSEWHERE)));
  }

  /**
   * The one local shop that is meant.
   *
   * @param port empty for the only one that runs
   * @param elsewhere how to name a shop that is not local, for a person who has none here
   * @throws Trouble when there is none, or more than one
   */
  public static RunningShop chosen(OptionalInt port, List<RunningShop> running, String elsewhere) {
    List<RunningShop> meant =
        running.stream().filter(shop -> port.isEmpty() || shop.port() == port.getAsInt()).toList();
    if (meant.isEmpty()) {
      throw Trouble.notFound(
          port.isPresent()
              ? "No local shop runs at port %d.".formatted(port.getAsInt())
              : "No local shop runs. Start one with ./shop, or name " + elsewhere);
    }
    if (meant.size() > 1) {
      List<Integer> ports = meant.stream().map(RunningShop::port).toList();
      throw Trouble.usage("Several shops run: say which one, --port N of " + ports);
    }
    return meant.getFirst();
  }

  /** The queues of a local shop. */
  public static Reach here(RunningShop shop) {
    SqsClient sqs = new Clients(Account.LOCAL).sqs(shop.sqs());
    return new Reach(sqs, shop.queues(), Duration.ZERO);
  }

  /**
   * The queues of a stack on AWS, with the credentials that the environment or a profile holds.
   *
   * @param region empty for what the AWS configuration says
   * @throws Trouble when there is none of its name
   */
  public static Reach onAws(String stack, Optional<String> region) {
    var builder = SqsClient.builder().httpClient(UrlConnectionHttpClient.create());
    region.map(Region::of).ifPresent(builder::region);
    SqsClient sqs = builder.build();
    Map<String, String> queues = named(sqs, stack + "-");
    if (queues.isEmpty()) {
      sqs.close();
      throw Trouble.notFound("No queue's name begins with %s-.".formatted(stack));
    }
    return new Reach(sqs, queues, ALL_SERVERS);
  }

  /** Of a queue that the stack named {@code <stack>-<logical id>}. */
  static Map<String, String> named(SqsClient sqs, String prefix) {
    Map<String, String> queues = new TreeMap<>();
    sqs.listQueuesPaginator(r -> r.queueNamePrefix(prefix).maxResults(1000)).queueUrls().stream()
        .forEach(url -> queues.put(url.substring(url.lastIndexOf('/') + 1 + prefix.length()), url));
    return queues;
  }

  @Override
  public void close() {
    sqs.close();
  }
}
