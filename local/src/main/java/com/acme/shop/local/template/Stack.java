package com.acme.shop.local.template;

import java.util.List;
import java.util.Optional;

/**
 * What a template asks for, with every parameter, condition and intrinsic function resolved.
 *
 * @param unplayed what the template names and this machine does not play, one line each, in the
 *     order of the template: {@code Table.PointInTimeRecoverySpecification}
 */
public record Stack(
    Optional<Api> api,
    List<Function> functions,
    List<Queue> queues,
    List<Table> tables,
    List<SigningKey> keys,
    List<SsmParameter> parameters,
    List<Pages> pages,
    List<String> unplayed) {

  public Stack {
    functions = List.copyOf(functions);
    queues = List.copyOf(queues);
    tables = List.copyOf(tables);
    keys = List.copyOf(keys);
    parameters = List.copyOf(parameters);
    pages = List.copyOf(pages);
    unplayed = List.copyOf(unplayed);
  }

  /** A stack without pages. */
  public Stack(
      Optional<Api> api,
      List<Function> functions,
      List<Queue> queues,
      List<Table> tables,
      List<SigningKey> keys,
      List<SsmParameter> parameters,
      List<String> unplayed) {
    this(api, functions, queues, tables, keys, parameters, List.of(), unplayed);
  }
}
