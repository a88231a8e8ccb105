package com.acme.shop.pos.application;

import com.acme.shop.pos.application.Terminals.Enrolled;
import com.acme.shop.pos.domain.Terminal;
import java.util.Optional;

/**
 * Signs terminals in, with one read. A terminal that is not there costs what a wrong secret costs:
 * the same read, the same hashing.
 */
public final class SignInTerminal {

  /** The hash of no secret. */
  private static final String NOBODY_S = "";

  private final Terminals terminals;

  public SignInTerminal(Terminals terminals) {
    this.terminals = terminals;
  }

  /** What came of it. The terminal must not be told why it was refused. */
  public sealed interface Result {

    record SignedIn(Terminal terminal) implements Result {}

    /**
     * It may not come in.
     *
     * @param terminal empty for one that nobody registered
     * @param reason for operations: {@code unknown}, {@code wrong secret}, {@code disabled}
     */
    record Refused(Optional<Terminal> terminal, String reason) implements Result {}
  }

  public Result signIn(String id, TerminalSecret secret) {
    Optional<Enrolled> enrolled = terminals.enrolled(id);
    boolean right = secret.matches(enrolled.map(Enrolled::secretHash).orElse(NOBODY_S));
    return enrolled
        .map(Enrolled::terminal)
        .map(terminal -> judged(terminal, right))
        .orElseGet(() -> new Result.Refused(Optional.empty(), "unknown"));
  }

  private static Result judged(Terminal terminal, boolean right) {
    if (right && !terminal.isDisabled()) {
      return new Result.SignedIn(terminal);
    }
    return new Result.Refused(Optional.of(terminal), right ? "disabled" : "wrong secret");
  }
}
