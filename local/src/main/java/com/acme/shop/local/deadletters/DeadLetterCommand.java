package com.acme.shop.local.deadletters;

import com.acme.shop.local.deadletters.Request.Action;
import com.acme.shop.local.running.RunningShops;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code ./shop dlq}, from its arguments to its exit code. */
public final class DeadLetterCommand {

  private static final int FAILED = 1;

  private final RunningShops shops;
  private final PrintStream out;
  private final PrintStream err;

  public DeadLetterCommand(RunningShops shops, PrintStream out, PrintStream err) {
    this.shops = shops;
    this.out = out;
    this.err = err;
  }

  /**
   * Does what it is told.
   *
   * @param arguments those behind {@code dlq}
   * @return the exit code
   */
  public int run(List<String> arguments) {
    try {
      follow(Request.parse(arguments));
      return 0;
    } catch (Trouble trouble) {
      err.println(trouble.getMessage());
      return trouble.exitCode();
    } catch (SdkException e) {
      err.println("SQS cannot be asked: " + Masking.line(String.valueOf(e.getMessage())));
      return FAILED;
    }
  }

  private void follow(Request request) {
    if (request.action() instanceof Action.Help) {
      out.print(Request.USAGE);
      return;
    }
    try (Reach reach = Reach.of(request, shops)) {
      follow(request.action(), Desk.of(reach, out));
    }
  }

  private static void follow(Action action, Desk desk) {
    switch (action) {
      case Action.Help _ -> {
        // Needs no queue.
      }
      case Action.Listing listing -> desk.list(listing.queue(), InstantSource.system().instant());
      case Action.Show show -> desk.show(show.messageId());
      case Action.Redrive redrive -> desk.redrive(redrive.messageId());
      case Action.RedriveAll all -> desk.redriveAll(all.queue());
      case Action.Purge purge -> desk.purge(purge.queue(), purge.sure());
    }
  }
}
