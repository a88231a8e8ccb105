package com.acme.shop.user.dynamodb;

import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.table.Change;
import com.acme.shop.table.Key;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.Write;
import com.acme.shop.user.Attempts;
import com.acme.shop.user.Credentials;
import com.acme.shop.user.Session;
import com.acme.shop.user.SignInState;
import com.acme.shop.user.SignIns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sign-ins in the shop's table: the row of the user name has the credentials, the row {@code LOGIN}
 * the failures.
 */
public final class SignInTable implements SignIns {

  private static final int FAILURES = 1;

  private final ShopTable table;

  public SignInTable(ShopTable table) {
    this.table = table;
  }

  @Override
  public SignInState read(String username) {
    Key name = UserKeys.username(username);
    Key failures = UserKeys.attempts(username);
    Map<Key, Row> rows = table.getAllNow(List.of(name, failures));
    return new SignInState(
        Optional.ofNullable(rows.get(name)).map(SignInTable::credentials),
        Optional.ofNullable(rows.get(failures)).map(SignInTable::attempts).orElse(Attempts.NONE));
  }

  @Override
  public long fail(String username, Attempts read, Instant now) {
    Key key = UserKeys.attempts(username);
    return startedAnew(key, read, now)
        .or(() -> table.change(counted(key, now).build()))
        .orElseThrow()
        .number("failures");
  }

  @Override
  public boolean succeed(SignInState read, Session session, Optional<String> newHash) {
    Credentials credentials = read.credentials().orElseThrow();
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Put(UserKeys.session(session.id()), SessionTable.row(session)));
    writes.add(forgetting(credentials.username(), read.attempts()));
    newHash.map(hash -> replacing(credentials, hash)).ifPresent(writes::add);
    Set<Integer> refused = table.refused(writes);
    if (refused.isEmpty() || refused.contains(FAILURES)) {
      return refused.isEmpty();
    }
    throw new Unavailable(new IllegalStateException("the password's hash was just replaced"));
  }

  /** DynamoDB deletes expired rows late: their failures must not count on. */
  private Optional<Row> startedAnew(Key key, Attempts read, Instant now) {
    if (!read.isForgottenAt(now)) {
      return Optional.empty();
    }
    return table.change(
        counted(key, now)
            .set("SET failures = :one, lastFailure = :now, expiresAt = :end")
            .when("lastFailure = :read")
            .number(":read", read.last().toEpochMilli())
            .build());
  }

  private static Change.Builder counted(Key key, Instant now) {
    return Change.of(key)
        .set("ADD failures :one SET lastFailure = :now, expiresAt = :end")
        .number(":one", 1)
        .number(":now", now.toEpochMilli())
        .number(":end", now.plus(Attempts.MEMORY).getEpochSecond());
  }

  /** Refused when {@link Attempts#isOvertakenBy} says so. */
  private static Write forgetting(String username, Attempts read) {
    Key key = UserKeys.attempts(username);
    var condition =
        Change.of(key)
            .when("attribute_not_exists(failures) OR failures < :free OR failures = :read")
            .number(":free", Attempts.FREE)
            .number(":read", read.failures())
            .build();
    return new Write.Remove(key, Optional.of(condition));
  }

  private static Write replacing(Credentials credentials, String newHash) {
    return new Write.Apply(
        Change.of(UserKeys.username(credentials.username()))
            .set("SET passwordHash = :new")
            .when("passwordHash = :old")
            .text(":new", newHash)
            .text(":old", credentials.passwordHash())
            .build());
  }

  private static Credentials credentials(Row row) {
    return new Credentials(
        row.text("userId"),
        row.text("username"),
        Role.of(row.text("role")),
        row.text("passwordHash"));
  }

  private static Attempts attempts(Row row) {
    return new Attempts(row.number("failures"), Instant.ofEpochMilli(row.number("lastFailure")));
  }
}
