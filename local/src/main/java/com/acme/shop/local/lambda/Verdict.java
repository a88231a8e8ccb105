package com.acme.shop.local.lambda;

import java.time.Duration;
import java.util.Locale;

/** What an invocation's last signal means to its caller, and to the log. */
final class Verdict {

  private Verdict() {}

  /** The answer, or the error document that Lambda gives. */
  static Outcome of(Signal signal, String requestId, Duration timeout) {
    return switch (signal) {
      case Signal.Answered(byte[] payload) -> new Outcome.Answered(payload);
      case Signal.Threw(String type, byte[] document) -> new Outcome.Failed(type, document);
      case Signal.Oversized _ ->
          ErrorDocument.failed(
              "Function.ResponseSizeTooLarge",
              "Response payload size exceeded maximum allowed payload size (%d bytes)."
                  .formatted(RuntimeApi.LONGEST_ANSWER));
      case Signal.Exited(int status) -> exit(requestId, "exit status " + status);
      case Signal.OverMemory _ -> exit(requestId, "signal: killed");
      case Signal.Ready _ -> exit(requestId, "no answer");
      case Signal.OverTime _ -> failed("Sandbox.Timedout", requestId, timedOut(timeout));
    };
  }

  /** The end of a REPORT line; empty when all is well. */
  static String status(Signal signal) {
    return switch (signal) {
      case Signal.Answered _ -> "";
      case Signal.OverTime _ -> "\tStatus: timeout";
      case Signal.Exited _, Signal.OverMemory _, Signal.Ready _ -> error("Runtime.ExitError");
      case Signal.Oversized _ -> error("Function.ResponseSizeTooLarge");
      case Signal.Threw(String type, byte[] _) -> error(type);
    };
  }

  static String timedOut(Duration timeout) {
    return String.format(
        Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
  }

  private static Outcome exit(String requestId, String how) {
    return failed("Runtime.ExitError", requestId, "Runtime exited with error: " + how);
  }

  private static Outcome failed(String type, String requestId, String error) {
    return ErrorDocument.failed(type, "RequestId: " + requestId + " Error: " + error);
  }

  private static String error(String type) {
    return "\tStatus: error\tError Type: " + type;
  }
}
