package com.acme.shop.local;

import com.acme.shop.local.deadletters.DeadLetterCommand;
import com.acme.shop.local.doctor.DoctorCommand;
import com.acme.shop.local.running.RunningShops;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the shop until it is told to end, checks one that runs ({@code doctor}), looks into
 * dead-letter queues ({@code dlq}), or tells which permissions nobody used ({@code grants}). {@code
 * ./shop} starts it.
 */
public final class Main {

  /** For what a person can put right: the command line, the template, a jar, a port. */
  private static final int CANNOT_RUN = 2;

  private static final String DEAD_LETTERS = "dlq";
  private static final String DOCTOR = "doctor";
  private static final String GRANTS = "grants";

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    // The JDK's HTTP server reads this once, before its first start. Without it answers of some
    // size
    // wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    if (arguments.length > 0 && arguments[0].equals(DEAD_LETTERS)) {
      System.exit(deadLetters(List.of(arguments)));
    }
    if (arguments.length > 0 && arguments[0].equals(DOCTOR)) {
      System.exit(doctor(List.of(arguments)));
    }
    if (arguments.length > 0 && arguments[0].equals(GRANTS)) {
      GrantFiles.lines(GrantFiles.templateOfThisBuild()).forEach(System.out::println);
      return;
    }
    try {
      Options options = Options.parse(List.of(arguments));
      if (options.help()) {
        System.out.print(Options.USAGE);
        return;
      }
      run(options);
    } catch (RuntimeException e) {
      // Emulators leave threads behind that would keep a failed start alive: exit, never return.
      System.exit(report(e));
    }
  }

  private static int deadLetters(List<String> arguments) {
    var command = new DeadLetterCommand(RunningShops.ofThisBuild(), System.out, System.err);
    return command.run(arguments.subList(1, arguments.size()));
  }

  private static int doctor(List<String> arguments) throws InterruptedException {
    var command =
        new DoctorCommand(RunningShops.ofThisBuild(), System.getenv(), System.out, System.err);
    return command.run(arguments.subList(1, arguments.size()));
  }

  private static int report(RuntimeException e) {
    if (CannotRun.isForAPerson(e)) {
      System.err.println(e.getMessage());
      return CANNOT_RUN;
    }
    e.printStackTrace();
    return 1;
  }

  private static void run(Options options) throws InterruptedException {
    var shop = new LocalShop(System.out::println);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(shop::close));
    try {
      shop.start(options);
    } catch (RuntimeException e) {
      if (!shop.isClosed()) {
        throw e;
      }
    }
    new CountDownLatch(1).await();
  }
}
