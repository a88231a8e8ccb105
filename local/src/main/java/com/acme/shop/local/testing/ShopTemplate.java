package com.acme.shop.local.testing;

import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Stack;
import com.acme.shop.local.template.Surroundings;
import com.acme.shop.local.template.Table;
import com.acme.shop.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The shop's own template, as the tests of a domain look at it. */
public final class ShopTemplate {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private ShopTemplate() {}

  /** The stack with the template's default parameters. */
  public static Stack stack() {
    return stack(Map.of(), NOWHERE);
  }

  /**
   * The stack with these parameters, the rest by default.
   *
   * @param sqs where its queues are
   */
  static Stack stack(Map<String, String> parameters, URI sqs) {
    return stack("shop", parameters, sqs);
  }

  /** As {@link #stack(Map, URI)}, with a name of its own. */
  static Stack stack(String name, Map<String, String> parameters, URI sqs) {
    var file = Path.of(System.getProperty("shop.root", ".."), "template.yaml");
    var account = Account.LOCAL;
    return Template.read(file)
        .resolve(parameters, new Surroundings(name, account.region(), account.id(), sqs, NOWHERE));
  }

  /** Whether a parameter may have a value. */
  public static boolean allows(String parameter, long value) {
    try {
      var _ = stack(Map.of(parameter, Long.toString(value)), NOWHERE);
      return true;
    } catch (BrokenTemplate e) {
      return false;
    }
  }

  /** The one table. */
  public static Table table() {
    return stack().tables().getFirst();
  }

  /**
   * A function.
   *
   * @throws java.util.NoSuchElementException when the template has none of this name
   */
  public static Function function(String logicalId) {
    return function(stack(), logicalId);
  }

  static Function function(Stack stack, String logicalId) {
    return stack.functions().stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }
}
