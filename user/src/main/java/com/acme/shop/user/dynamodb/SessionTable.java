package com.acme.shop.user.dynamodb;

import com.acme.shop.lambda.identity.Role;
import com.acme.shop.table.Change;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.user.Session;
import com.acme.shop.user.Sessions;
import java.time.Instant;
import java.util.Optional;

/** Sessions in the shop's table. */
public final class SessionTable implements Sessions {

  private final ShopTable table;

  public SessionTable(ShopTable table) {
    this.table = table;
  }

  @Override
  public Optional<Session> rotate(
      String id, String secretHash, String newSecretHash, Instant now, Instant newExpiry) {
    return table
        .change(
            Change.of(UserKeys.session(id))
                .set("SET secretHash = :new, expiresAt = :end")
                .when("secretHash = :old AND expiresAt > :now")
                .text(":new", newSecretHash)
                .text(":old", secretHash)
                .number(":now", now.getEpochSecond())
                .number(":end", newExpiry.getEpochSecond())
                .build())
        .map(SessionTable::session);
  }

  @Override
  public void end(String id) {
    table.remove(UserKeys.session(id));
  }

  static Row row(Session session) {
    return Row.builder()
        .text("id", session.id())
        .text("userId", session.userId())
        .text("username", session.username())
        .text("role", session.role().spelling())
        .text("secretHash", session.secretHash())
        .number("expiresAt", session.expiresAt().getEpochSecond())
        .build();
  }

  private static Session session(Row row) {
    return new Session(
        row.text("id"),
        row.text("userId"),
        row.text("username"),
        Role.of(row.text("role")),
        row.text("secretHash"),
        Instant.ofEpochSecond(row.number("expiresAt")));
  }
}
