package com.acme.shop.lambda.http;

import com.acme.shop.lambda.runtime.Mode;

/** Who may call a route. */
public enum Access {
  /** Everybody. */
  ANYONE,
  /** In strict mode: callers with the role {@code staff}. In legacy mode: everybody. */
  STAFF;

  boolean allows(Caller caller, Mode mode) {
    return switch (this) {
      case ANYONE -> true;
      case STAFF -> mode == Mode.LEGACY || caller.role() == Role.STAFF;
    };
  }
}
