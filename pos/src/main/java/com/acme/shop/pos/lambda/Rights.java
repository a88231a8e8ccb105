package com.acme.shop.pos.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.identity.Caller;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.runtime.Mode;
import java.util.Optional;

/** Whose sales a caller may make and see: a terminal its own, staff everybody's. */
record Rights(Mode mode) {

  private static final String NOBODY = "legacy";

  /** The terminal that calls; empty for staff, and where nobody is asked. */
  Optional<String> terminal(HttpRequest request) {
    return Optional.of(request.caller())
        .filter(caller -> mode == Mode.STRICT && caller.role() == Role.TERMINAL)
        .map(Caller::subject);
  }

  /** Whether the sales of a terminal are the caller's business. */
  boolean includes(HttpRequest request, String terminalId) {
    return switch (mode) {
      case LEGACY -> true;
      case STRICT ->
          request.caller().role() == Role.STAFF
              || terminal(request).filter(terminalId::equals).isPresent();
    };
  }

  /** Who answers for what is done to a sale. */
  static String by(HttpRequest request) {
    Caller caller = request.caller();
    return caller.isAnonymous() ? NOBODY : caller.subject();
  }
}
