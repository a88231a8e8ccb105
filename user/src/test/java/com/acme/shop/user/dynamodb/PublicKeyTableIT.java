package com.acme.shop.user.dynamodb;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import com.acme.shop.user.token.PublicKeys;
import com.acme.shop.user.token.PublicKeysContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PublicKeyTableIT extends PublicKeysContract {

  private EmbeddedTable table;

  @BeforeEach
  void createTable() {
    table = EmbeddedTable.of(ShopTemplate.table());
  }

  @AfterEach
  void dropTable() {
    table.close();
  }

  @Override
  protected PublicKeys keys() {
    return new PublicKeyTable(new ShopTable(table.client(), table.name()));
  }
}
