package com.acme.shop.local.doctor;

import com.acme.shop.local.deadletters.Trouble;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param port of a local shop; empty for the only one that runs
 * @param url of another shop's API
 * @param stack whose queues are looked at, beside the URL
 * @param username who logs in as staff
 */
record Visit(
    OptionalInt port,
    Optional<URI> url,
    Optional<String> stack,
    Optional<String> region,
    Optional<String> username,
    boolean help) {

  static final String USAGE =
      """
      Usage: ./shop doctor [options]       checks a shop that runs, from outside

        --port N                       the local shop at this port, when several run
        --url URL                      another shop, by the URL of its API
        --stack NAME [--region R]      with --url: its queues, too, with your own AWS credentials
        --username U                   somebody of its staff; his password is taken from the
                                       environment variable SHOP_PASSWORD

      A customer named doctor-... registers and buys something with a test card; both stay in the
      shop. Exit code: 0 when all is well, 1 when something is not, 2 when it was not asked rightly.
      """;

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Reads the command line behind {@code doctor}.
   *
   * @throws Trouble of usage
   */
  static Visit parse(List<String> arguments) {
    var visit =
        new Visit(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      visit = visit.with(left.pop(), left);
    }
    visit.check();
    return visit;
  }

  private Visit with(String option, Deque<String> left) {
    return switch (option) {
      case "--port" ->
          new Visit(OptionalInt.of(port(value(option, left))), url, stack, region, username, help);
      case "--url" ->
          new Visit(port, Optional.of(url(value(option, left))), stack, region, username, help);
      case "--stack" ->
          new Visit(port, url, Optional.of(value(option, left)), region, username, help);
      case "--region" ->
          new Visit(port, url, stack, Optional.of(value(option, left)), username, help);
      case "--username" ->
          new Visit(port, url, stack, region, Optional.of(value(option, left)), help);
      case "--help", "-h" -> new Visit(port, url, stack, region, username, true);
      default ->
          throw Trouble.usage("doctor has no option " + option + "; see ./shop doctor --help");
    };
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty() || left.element().startsWith("--")) {
      throw Trouble.usage(option + " needs a value.");
    }
    return left.pop();
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}")) {
      throw Trouble.usage("--port needs a number, not " + text + ".");
    }
    return Integer.parseInt(text);
  }

  /** Not said again when it is wrong: a password may be in it. */
  private static URI url(String text) {
    if (!text.matches("(?i)https?://([\\w.-]+|\\[[0-9a-f:]+])(:\\d{1,5})?(/[\\w./~-]*)?")) {
      throw Trouble.usage("--url needs http(s)://host[:port][/stage] and nothing else in it.");
    }
    return URI.create(text);
  }

  private void check() {
    if (port.isPresent() && url.isPresent()) {
      throw Trouble.usage("--port is of a local shop, --url of any: give one of them.");
    }
    if (stack.isPresent() && url.isEmpty()) {
      throw Trouble.usage(
          "--stack needs --url, too: it is ApiUrl of aws cloudformation describe-stacks"
              + " --query 'Stacks[0].Outputs' --stack-name "
              + stack.get());
    }
    if (region.isPresent() && stack.isEmpty()) {
      throw Trouble.usage("--region needs --stack.");
    }
    if (username.isPresent() && url.filter(Visit::isOpenToOthers).isPresent()) {
      throw Trouble.usage("--username needs https: everybody on the way could read the password.");
    }
  }

  private static boolean isOpenToOthers(URI api) {
    return !api.getScheme().toLowerCase(Locale.ROOT).equals("https")
        && !LOOPBACK.contains(api.getHost());
  }
}
