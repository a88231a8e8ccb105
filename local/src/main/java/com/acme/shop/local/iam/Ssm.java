package com.acme.shop.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What SSM asks IAM: of every parameter that a call names. One that is refused refuses them all.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html">Actions,
 *     resources, and condition keys for AWS Systems Manager</a>
 */
final class Ssm implements Service {

  private final String arnPrefix;

  Ssm(Arns arns) {
    this.arnPrefix = arns.prefix("ssm");
  }

  @Override
  public List<Access> accesses(Call call) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : call.body().path("Names")) {
      names.add(name.asText());
    }
    if (call.body().has("Name")) {
      names.add(call.text("Name"));
    }
    List<String> resources =
        names.isEmpty() ? List.of("*") : names.stream().map(this::arn).toList();
    return resources.stream()
        .map(resource -> Access.of("ssm:" + call.operation(), resource))
        .toList();
  }

  @Override
  public Refusal refusal(String message) {
    return Refusal.of("AccessDeniedException", message);
  }

  /** The slash that begins a name of a hierarchy is the one that ends {@code parameter}. */
  private String arn(String name) {
    return name.startsWith("arn:")
        ? name
        : arnPrefix + "parameter" + (name.startsWith("/") ? "" : "/") + name;
  }
}
