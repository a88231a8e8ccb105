package com.acme.shop.user;

import com.acme.shop.user.token.RefreshToken;
import java.time.Duration;

/** What becomes of an attempt to sign in. */
public sealed interface SignInResult {

  /** The password was right. */
  record SignedIn(Session session, RefreshToken token) implements SignInResult {}

  /** Wrong password or unknown user: nobody is told which. */
  record Refused() implements SignInResult {}

  /** Too many failures: nothing was checked, or nobody is told what came out. */
  record Later(Duration patience) implements SignInResult {}
}
