package com.acme.shop.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A Lambda function with what may invoke it.
 *
 * @param code the jar (or directory) that {@code CodeUri} names, absolute
 * @param memory in MiB
 * @param reservedConcurrency execution environments at most; empty for the account's limit
 * @param policies what its role may do; what SAM adds for its event sources is not in them
 */
public record Function(
    String logicalId,
    String name,
    String handler,
    Path code,
    int memory,
    Duration timeout,
    Map<String, String> environment,
    OptionalInt reservedConcurrency,
    List<Route> routes,
    List<QueueSource> queueSources,
    List<StreamSource> streamSources,
    List<ScheduleSource> scheduleSources,
    List<Policy> policies) {

  public Function {
    environment = Map.copyOf(environment);
    routes = List.copyOf(routes);
    queueSources = List.copyOf(queueSources);
    streamSources = List.copyOf(streamSources);
    scheduleSources = List.copyOf(scheduleSources);
    policies = List.copyOf(policies);
  }

  /**
   * One route of the HTTP API.
   *
   * @param method an HTTP method, or {@code ANY}
   * @param path with {@code {name}} segments and perhaps {@code {name+}} at its end; {@code
   *     $default} stands for every request that no other route takes
   */
  public record Route(String method, String path) {

    /** The route key of payload format 2.0: {@code GET /products/{id}} or {@code $default}. */
    public String key() {
      return path.equals("$default") ? path : method + " " + path;
    }
  }
}
