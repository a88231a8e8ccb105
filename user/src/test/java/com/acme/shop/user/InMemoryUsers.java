package com.acme.shop.user;

import com.acme.shop.lambda.runtime.Unavailable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Users, sign-ins and sessions as maps: the store of the unit tests. */
public final class InMemoryUsers implements Users, SignIns, Sessions {

  private final TreeMap<String, User> users = new TreeMap<>();
  private final Map<String, Credentials> credentials = new HashMap<>();
  private final Map<String, Attempts> attempts = new HashMap<>();
  private final Map<String, Session> sessions = new HashMap<>();

  @Override
  public synchronized Set<Unique> add(User user, String passwordHash) {
    Set<Unique> taken = EnumSet.noneOf(Unique.class);
    if (credentials.containsKey(lower(user.username()))) {
      taken.add(Unique.USERNAME);
    }
    if (users.values().stream().anyMatch(known -> known.email().equalsIgnoreCase(user.email()))) {
      taken.add(Unique.EMAIL);
    }
    if (taken.isEmpty()) {
      users.put(user.id(), user);
      credentials.put(
          lower(user.username()),
          new Credentials(user.id(), user.username(), user.role(), passwordHash));
    }
    return taken;
  }

  @Override
  public synchronized Optional<User> find(String id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public synchronized UserPage list(Optional<String> after, int limit) {
    List<User> behind = List.copyOf(users.tailMap(after.orElse(""), false).values());
    List<User> page = behind.stream().limit(limit).toList();
    return new UserPage(
        page, behind.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  @Override
  public synchronized SignInState read(String username) {
    return new SignInState(
        Optional.ofNullable(credentials.get(lower(username))),
        attempts.getOrDefault(lower(username), Attempts.NONE));
  }

  @Override
  public synchronized long fail(String username, Attempts read, Instant now) {
    Attempts known = attempts.getOrDefault(lower(username), Attempts.NONE);
    long failures = known.isForgottenAt(now) ? 1 : known.failures() + 1;
    attempts.put(lower(username), new Attempts(failures, now));
    return failures;
  }

  @Override
  public synchronized boolean succeed(SignInState read, Session session, Optional<String> newHash) {
    Credentials user = read.credentials().orElseThrow();
    String name = lower(user.username());
    if (read.attempts().isOvertakenBy(attempts.getOrDefault(name, Attempts.NONE).failures())) {
      return false;
    }
    newHash.ifPresent(hash -> replace(name, user, hash));
    attempts.remove(name);
    sessions.put(session.id(), session);
    return true;
  }

  @Override
  public synchronized Optional<Session> rotate(
      String id, String secretHash, String newSecretHash, Instant now, Instant newExpiry) {
    return Optional.ofNullable(sessions.get(id))
        .filter(known -> known.secretHash().equals(secretHash))
        .filter(known -> known.expiresAt().getEpochSecond() > now.getEpochSecond())
        .map(known -> renewed(known, newSecretHash, newExpiry));
  }

  @Override
  public synchronized void end(String id) {
    sessions.remove(id);
  }

  private void replace(String name, Credentials read, String newHash) {
    boolean replaced =
        credentials.replace(
            name, read, new Credentials(read.userId(), read.username(), read.role(), newHash));
    if (!replaced) {
      throw new Unavailable(new IllegalStateException("replaced already"));
    }
  }

  private Session renewed(Session known, String newSecretHash, Instant newExpiry) {
    var renewed =
        new Session(
            known.id(), known.userId(), known.username(), known.role(), newSecretHash, newExpiry);
    sessions.put(known.id(), renewed);
    return renewed;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
