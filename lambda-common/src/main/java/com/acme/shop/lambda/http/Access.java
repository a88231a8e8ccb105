package com.acme.shop.lambda.http;

import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.runtime.Mode;
import java.util.regex.Pattern;

/** Who may call a route in strict mode. In legacy mode everybody may call every route. */
public enum Access {
  /** Everybody, with a token or without; nobody looks at it. */
  ANYONE,
  /** Everybody with a valid token. */
  SIGNED_IN,
  /** The person whose id is the path's {@code {userid}}, and staff. */
  OWNER,
  /**
   * As {@link #OWNER}; and without a token whoever knows the id of a guest: {@code guest-} and a
   * UUID, which a client makes up and nobody can guess.
   */
  OWNER_OR_GUEST,
  /** Callers with the role {@code staff}. */
  STAFF,
  /** Terminals of the point of sale, and staff. */
  TERMINAL;

  private static final Pattern GUEST =
      Pattern.compile("guest-[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Whether an id is that of a guest, who has no account. */
  public static boolean isGuest(String userid) {
    return GUEST.matcher(userid).matches();
  }

  boolean needsCaller(Mode mode) {
    return this != ANYONE && mode == Mode.STRICT;
  }

  boolean allows(HttpRequest request, Mode mode) {
    if (mode == Mode.LEGACY) {
      return true;
    }
    Caller caller = request.caller();
    return switch (this) {
      case ANYONE -> true;
      case SIGNED_IN -> !caller.isAnonymous();
      case OWNER -> owns(caller, request);
      case OWNER_OR_GUEST -> owns(caller, request) || isGuest(request.pathParameter("userid"));
      case STAFF -> caller.role() == Role.STAFF;
      case TERMINAL -> caller.role() == Role.TERMINAL || caller.role() == Role.STAFF;
    };
  }

  private static boolean owns(Caller caller, HttpRequest request) {
    return caller.role() == Role.STAFF
        || (!caller.isAnonymous() && caller.subject().equals(request.pathParameter("userid")));
  }
}
