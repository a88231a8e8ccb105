package com.acme.shop.user.lambda;

import com.acme.shop.table.ShopTable;
import com.acme.shop.user.Sessions;
import com.acme.shop.user.SignIns;
import com.acme.shop.user.Users;
import com.acme.shop.user.dynamodb.PublicKeyTable;
import com.acme.shop.user.dynamodb.SessionTable;
import com.acme.shop.user.dynamodb.SignInTable;
import com.acme.shop.user.dynamodb.UserTable;
import com.acme.shop.user.token.PublicKeys;

/** Everything that the user function keeps. */
record Stores(Users users, SignIns signIns, Sessions sessions, PublicKeys keys) {

  /** In the shop's table. */
  static Stores in(ShopTable table) {
    return new Stores(
        new UserTable(table),
        new SignInTable(table),
        new SessionTable(table),
        new PublicKeyTable(table));
  }
}
