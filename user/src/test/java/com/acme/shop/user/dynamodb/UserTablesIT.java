package com.acme.shop.user.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.table.ShopTable;
import com.acme.shop.user.Attempts;
import com.acme.shop.user.Sessions;
import com.acme.shop.user.SignIns;
import com.acme.shop.user.UserStoreContract;
import com.acme.shop.user.Users;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The store's contract on DynamoDB Local, in the table that the template describes. */
class UserTablesIT extends UserStoreContract {

  private static final AttributeValue NONE = AttributeValue.fromS("");

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
  protected Users users() {
    return new UserTable(shopTable());
  }

  @Override
  protected SignIns signIns() {
    return new SignInTable(shopTable());
  }

  @Override
  protected Sessions sessions() {
    return new SessionTable(shopTable());
  }

  @Test
  void a_hash_stands_in_the_row_of_the_name_alone() {
    users().add(aUser("a", "Walter"), "some-hash");
    assertThat(rows())
        .filteredOn(row -> row.toString().contains("some-hash"))
        .map(row -> row.getOrDefault("PK", NONE).s())
        .containsExactly("USERNAME#walter");
  }

  @Test
  void failures_go_by_themselves_a_day_after_the_last() {
    var now = Instant.ofEpochSecond(1_000_000);
    signIns().fail("my-password-by-mistake", Attempts.NONE, now);
    assertThat(rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.getOrDefault("expiresAt", NONE).n()).isEqualTo("1086400");
          assertThat(row.toString()).doesNotContain("my-password-by-mistake");
        });
  }

  private ShopTable shopTable() {
    return new ShopTable(table.client(), table.name());
  }

  private List<Map<String, AttributeValue>> rows() {
    return table.client().scan(scan -> scan.tableName(table.name())).items();
  }
}
