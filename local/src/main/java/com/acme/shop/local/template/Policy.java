package com.acme.shop.local.template;

import java.util.List;

/** A policy document of a function's role, written in the function's {@code Policies}. */
public record Policy(List<Statement> statements) {

  public Policy {
    statements = List.copyOf(statements);
  }
}
