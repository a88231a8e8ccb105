package com.acme.shop.user.lambda;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.PageQuery;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.json.Violation;
import com.acme.shop.user.Unique;
import com.acme.shop.user.User;
import com.acme.shop.user.UserPage;
import com.acme.shop.user.Users;
import com.acme.shop.user.password.PasswordHashes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The routes of accounts: register, list, get. */
final class AccountRoutes {

  private static final String NO_STORE = "no-store";

  private final Users users;
  private final PasswordHashes hashes;
  private final Supplier<String> ids;

  AccountRoutes(Users users, PasswordHashes hashes, Supplier<String> ids) {
    this.users = users;
    this.hashes = hashes;
    this.ids = ids;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST /register", this::register),
        new Route("GET /users", this::list),
        new Route("GET /users/{userid}", this::get));
  }

  private HttpAnswer register(HttpRequest request) {
    return HttpAnswer.ifValid(
        request,
        Registration.read(request.fields()),
        registration -> registered(request, registration));
  }

  /**
   * The route is open to everybody, so the caller is who the event's authorizer names, or nobody.
   */
  private HttpAnswer registered(HttpRequest request, Registration registration) {
    if (registration.role() != Role.CUSTOMER && request.caller().role() != Role.STAFF) {
      return Problem.forbidden().answer(request);
    }
    User user = registration.user(ids.get());
    Set<Unique> taken = users.add(user, hashes.hash(registration.password()));
    return taken.isEmpty()
        ? HttpAnswer.json(201, UserJson.created(user)).with("location", "/users/" + user.id())
        : Problem.conflict(violations(taken)).answer(request);
  }

  private static List<Violation> violations(Set<Unique> taken) {
    return taken.stream().sorted().map(unique -> new Violation(field(unique), "is taken")).toList();
  }

  private static String field(Unique unique) {
    return switch (unique) {
      case USERNAME -> "username";
      case EMAIL -> "email";
    };
  }

  private HttpAnswer list(HttpRequest request) {
    return HttpAnswer.ifValid(
        request, PageQuery.read(request, UserId::matches, "user").checked(), this::page);
  }

  private HttpAnswer page(PageQuery query) {
    UserPage page = users.list(query.after(), query.limit());
    HttpAnswer answer = HttpAnswer.json(200, UserJson.listed(page)).with("cache-control", NO_STORE);
    return page.next()
        .map(next -> answer.with("link", query.link("/users", next, "")))
        .orElse(answer);
  }

  private HttpAnswer get(HttpRequest request) {
    return Optional.of(request.pathParameter("userid"))
        .filter(UserId::matches)
        .flatMap(users::find)
        .map(user -> HttpAnswer.json(200, UserJson.found(user)).with("cache-control", NO_STORE))
        .orElseGet(() -> Problem.notFound("There is no such user.").answer(request));
  }
}
