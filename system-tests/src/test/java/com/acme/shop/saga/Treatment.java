package com.acme.shop.saga;

/** What becomes of a call on its way. */
sealed interface Treatment {

  /** It goes through. */
  record Pass() implements Treatment {}

  /** The caller's process dies, and nothing is forwarded. */
  record KillBefore() implements Treatment {}

  /** It is done, and the caller's process dies before it hears so. */
  record KillAfter() implements Treatment {}

  /** The service answers with an error and does nothing. */
  record Fail(int status, String type) implements Treatment {}

  /** The connection breaks; nothing is done. */
  record CutBefore() implements Treatment {}

  /** It is done, and the connection breaks before the answer. */
  record CutAfter() implements Treatment {}

  /** Of the messages in a batch, every second one fails, beginning with the first. */
  record TakeHalf() implements Treatment {}

  /** It is done twice, as if every message of it had been sent twice. */
  record Twice() implements Treatment {}
}
