package com.acme.shop.local.iam;

import com.acme.shop.local.iam.Identities.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides on each request of one service. Safe for use by many threads. */
final class Guard {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Service service;
  private final Identities identities;
  private final GrantUse use;
  private final Consumer<String> log;
  private final Listener listener;

  /** Hears of each call that may pass, before it does. */
  @FunctionalInterface
  interface Listener {

    /** Nobody listens. */
    Listener NONE = (_, _) -> {};

    void passes(String function, Call call);
  }

  /**
   * Creates a guard.
   *
   * @param log takes a line for each request that is refused
   */
  Guard(
      Service service,
      Identities identities,
      GrantUse use,
      Consumer<String> log,
      Listener listener) {
    this.service = service;
    this.identities = identities;
    this.use = use;
    this.log = log;
    this.listener = listener;
  }

  /** The answer to a request that may not pass; empty when it may. */
  Optional<Refusal> refuse(HttpRequest request) {
    Optional<String> authorization = request.header("authorization");
    if (authorization.isEmpty()) {
      return unreadable("MissingAuthenticationTokenException", "Missing Authentication Token");
    }
    Optional<Identity> identity = identities.of(authorization.get());
    if (identity.isEmpty()) {
      return unreadable(
          "UnrecognizedClientException", "The security token included in the request is invalid.");
    }
    Optional<String> target = request.header("x-amz-target");
    return target.isEmpty()
        ? unreadable("UnknownOperationException", "A gate reads AWS's JSON protocols only.")
        : refuse(identity.get(), target.get(), request.body());
  }

  private Optional<Refusal> refuse(Identity caller, String target, byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      return refuse(caller, new Call(target.substring(target.indexOf('.') + 1), json));
    } catch (IOException e) {
      return unreadable("SerializationException", "The body is no JSON object.");
    }
  }

  /** One part that is refused refuses the whole call. */
  private Optional<Refusal> refuse(Identity caller, Call call) {
    List<Grant> grants = new ArrayList<>();
    for (Access access : service.accesses(call)) {
      switch (caller.permissions().decide(access)) {
        case Decision.Allowed(Grant grant) -> grants.add(grant);
        case Decision.NotAllowed(String why) -> {
          return refused(
              caller,
              access,
              "because no identity-based policy allows the %s action"
                  .formatted(service.spelled(access.action())),
              why);
        }
        case Decision.ExplicitlyDenied(String why) -> {
          return refused(caller, access, "with an explicit deny in an identity-based policy", why);
        }
      }
    }
    grants.forEach(use::count);
    listener.passes(caller.function(), call);
    return Optional.empty();
  }

  private Optional<Refusal> refused(Identity caller, Access access, String as, String why) {
    log.accept(
        "ACCESS DENIED: %s may not %s on %s with the keys %s: %s"
            .formatted(
                caller.function(),
                access.action(),
                access.resource(),
                access.values(Access.LEADING_KEYS),
                why));
    return Optional.of(
        service.refusal(
            "User: %s is not authorized to perform: %s on resource: %s %s"
                .formatted(caller.arn(), service.spelled(access.action()), access.resource(), as)));
  }

  private Optional<Refusal> unreadable(String type, String message) {
    log.accept("REFUSED a request that is no function's: " + type + ", " + message);
    return Optional.of(Refusal.of(type, message));
  }
}
