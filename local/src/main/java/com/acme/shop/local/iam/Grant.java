package com.acme.shop.local.iam;

/**
 * The smallest thing that a policy grants: one action on one resource by one statement.
 *
 * @param statement where it stands in the template
 * @param action as the template has it, perhaps a pattern
 * @param resource as the template has it, perhaps a pattern
 */
public record Grant(String function, String statement, String action, String resource) {

  @Override
  public String toString() {
    return "%s: %s on %s".formatted(statement, action, resource);
  }
}
