package com.acme.shop.user.dynamodb;

import com.acme.shop.lambda.identity.Role;
import com.acme.shop.table.Page;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.Write;
import com.acme.shop.user.Unique;
import com.acme.shop.user.User;
import com.acme.shop.user.UserPage;
import com.acme.shop.user.Users;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Users in the shop's table. What must be unique is a key: one transaction writes all the rows of a
 * new user, and fails when one of them is there.
 */
public final class UserTable implements Users {

  private static final int USERNAME = 0;
  private static final int EMAIL = 1;

  private final ShopTable table;

  public UserTable(ShopTable table) {
    this.table = table;
  }

  @Override
  public Set<Unique> add(User user, String passwordHash) {
    Row row = row(user);
    Set<Integer> refused =
        table.refused(
            List.of(
                new Write.Add(UserKeys.username(user.username()), credentials(user, passwordHash)),
                new Write.Add(UserKeys.email(user.email()), owner(user)),
                new Write.Add(UserKeys.user(user.id()), row),
                new Write.Add(UserKeys.listed(user.id()), row)));
    Set<Unique> taken = taken(refused);
    if (taken.isEmpty() && !refused.isEmpty()) {
      throw new IllegalStateException("there is a user %s already".formatted(user.id()));
    }
    return taken;
  }

  @Override
  public Optional<User> find(String id) {
    return table.get(UserKeys.user(id)).map(UserTable::user);
  }

  @Override
  public UserPage list(Optional<String> after, int limit) {
    Page page = table.query(UserKeys.LIST, after, limit);
    return new UserPage(page.rows().stream().map(UserTable::user).toList(), page.next());
  }

  private static Set<Unique> taken(Set<Integer> refused) {
    Set<Unique> taken = EnumSet.noneOf(Unique.class);
    if (refused.contains(USERNAME)) {
      taken.add(Unique.USERNAME);
    }
    if (refused.contains(EMAIL)) {
      taken.add(Unique.EMAIL);
    }
    return taken;
  }

  private static Row credentials(User user, String passwordHash) {
    return Row.builder()
        .text("userId", user.id())
        .text("username", user.username())
        .text("role", user.role().spelling())
        .text("passwordHash", passwordHash)
        .build();
  }

  private static Row owner(User user) {
    return Row.builder().text("userId", user.id()).build();
  }

  private static Row row(User user) {
    return Row.builder()
        .text("id", user.id())
        .text("username", user.username())
        .text("email", user.email())
        .text("firstname", user.firstname())
        .text("lastname", user.lastname())
        .text("role", user.role().spelling())
        .build();
  }

  private static User user(Row row) {
    return new User(
        row.text("id"),
        row.text("username"),
        row.text("email"),
        row.text("firstname"),
        row.text("lastname"),
        Role.of(row.text("role")));
  }
}
