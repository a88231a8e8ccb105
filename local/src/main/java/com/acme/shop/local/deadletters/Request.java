package com.acme.shop.local.deadletters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the command line asks for.
 *
 * @param port of the local shop; empty for the only one that runs
 * @param stack a stack on AWS, in place of a local shop
 * @param region that stack's; empty for what the AWS configuration says
 */
record Request(Action action, OptionalInt port, Optional<String> stack, Optional<String> region) {

  static final String USAGE =
      """
      Usage: ./shop dlq list [QUEUE]                    one line a message
             ./shop dlq show ID                         all of a message, but card data
             ./shop dlq redrive ID | --all [QUEUE]      send back to where it came from
             ./shop dlq purge [QUEUE] --yes-really      delete for ever

        --port N                       the local shop at this port, when several run
        --stack NAME [--region R]      a stack on AWS, with your own credentials

      QUEUE is a dead-letter queue, by its logical id or its name; without it all of them are meant.
      Redriving is at least once: a message that breaks off half way is in both queues.
      Exit code: 0, 1 when something is not found, 2 when it was not asked rightly.
      """;

  /** What to do. */
  sealed interface Action {

    record Help() implements Action {}

    record Listing(Optional<String> queue) implements Action {}

    record Show(String messageId) implements Action {}

    record Redrive(String messageId) implements Action {}

    record RedriveAll(Optional<String> queue) implements Action {}

    /**
     * Deletes everything.
     *
     * @param sure whether it was said twice
     */
    record Purge(Optional<String> queue, boolean sure) implements Action {}
  }

  /**
   * Reads the command line behind {@code dlq}.
   *
   * @throws Trouble of usage
   */
  static Request parse(List<String> arguments) {
    Deque<String> words = new ArrayDeque<>();
    Deque<String> left = new ArrayDeque<>(arguments);
    var where =
        new Request(new Action.Help(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    while (!left.isEmpty()) {
      String word = left.pop();
      switch (word) {
        case "--port" -> where = where.withPort(number(value(word, left)));
        case "--stack" -> where = where.withStack(value(word, left));
        case "--region" -> where = where.withRegion(value(word, left));
        default -> words.add(word);
      }
    }
    where.check();
    return where.withAction(action(words));
  }

  private static Action action(Deque<String> words) {
    boolean all = words.removeIf("--all"::equals);
    boolean sure = words.removeIf("--yes-really"::equals);
    String verb = words.isEmpty() ? "--help" : words.pop();
    Optional<String> named = Optional.ofNullable(words.poll());
    Action action =
        switch (verb) {
          case "list" -> new Action.Listing(named);
          case "show" -> new Action.Show(id(verb, named));
          case "redrive" ->
              all ? new Action.RedriveAll(named) : new Action.Redrive(id(verb, named));
          case "purge" -> new Action.Purge(named, sure);
          case "--help", "-h" -> new Action.Help();
          default -> throw Trouble.usage("There is no command dlq " + verb + ".");
        };
    boolean strange = (all && !verb.equals("redrive")) || (sure && !verb.equals("purge"));
    if (strange || !words.isEmpty() || named.filter(n -> n.startsWith("--")).isPresent()) {
      throw Trouble.usage("dlq " + verb + " takes something else; see ./shop dlq --help");
    }
    return action;
  }

  private static String id(String verb, Optional<String> named) {
    return named.orElseThrow(() -> Trouble.usage("dlq " + verb + " needs a message id."));
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty() || left.element().startsWith("--")) {
      throw Trouble.usage(option + " needs a value.");
    }
    return left.pop();
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,5}")) {
      throw Trouble.usage("--port needs a number, not " + text + ".");
    }
    return Integer.parseInt(text);
  }

  private void check() {
    if (stack.isPresent() && port.isPresent()) {
      throw Trouble.usage("--port is of a local shop, --stack is on AWS: give one of them.");
    }
    if (region.isPresent() && stack.isEmpty()) {
      throw Trouble.usage("--region needs --stack.");
    }
  }

  private Request withAction(Action asked) {
    return new Request(asked, port, stack, region);
  }

  private Request withPort(int number) {
    return new Request(action, OptionalInt.of(number), stack, region);
  }

  private Request withStack(String name) {
    return new Request(action, port, Optional.of(name), region);
  }

  private Request withRegion(String name) {
    return new Request(action, port, stack, Optional.of(name));
  }
}
