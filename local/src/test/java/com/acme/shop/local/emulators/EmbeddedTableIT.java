package com.acme.shop.local.emulators;

import static com.acme.shop.local.emulators.Sample.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedTableIT {

  @Test
  void two_tables_of_the_same_name_do_not_see_each_other() {
    try (var one = EmbeddedTable.of(Sample.TABLE);
        var other = EmbeddedTable.of(Sample.TABLE)) {
      put(one);

      assertThat(count(one)).isEqualTo(1);
      assertThat(count(other)).isZero();
    }
  }

  @Test
  void a_cleared_table_is_empty_and_usable() {
    try (var table = EmbeddedTable.of(Sample.TABLE)) {
      put(table);

      table.clear();

      assertThat(count(table)).isZero();
      put(table);
      assertThat(count(table)).isEqualTo(1);
    }
  }

  @Test
  void its_environment_leads_an_sdk_to_it() {
    try (var table = EmbeddedTable.of(Sample.TABLE)) {
      assertThat(table.environment())
          .isEqualTo(
              Map.of(
                  "AWS_ENDPOINT_URL_DYNAMODB", table.endpoint().toString(),
                  "AWS_REGION", "us-east-1",
                  "AWS_DEFAULT_REGION", "us-east-1",
                  "AWS_ACCESS_KEY_ID", table.account().accessKey(),
                  "AWS_SECRET_ACCESS_KEY", "secret"));
    }
  }

  private static void put(EmbeddedTable table) {
    var _ = table.client().putItem(r -> r.tableName(table.name()).item(key("a")));
  }

  private static int count(EmbeddedTable table) {
    return table.client().scan(r -> r.tableName(table.name())).count();
  }
}
