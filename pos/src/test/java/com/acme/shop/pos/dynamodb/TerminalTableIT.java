package com.acme.shop.pos.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.pos.application.Terminals;
import com.acme.shop.pos.application.TerminalsContract;
import com.acme.shop.table.ShopTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The terminals' contract on DynamoDB Local, in the table that the template describes. */
class TerminalTableIT extends TerminalsContract {

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
  protected Terminals terminals() {
    return new TerminalTable(new ShopTable(table.client(), table.name()));
  }

  @Test
  void rows_stand_under_the_prefixes_that_the_function_s_role_names() {
    terminals().add(terminal("a"), "hash");
    terminals().disable("a", NOW);
    assertThat(rows())
        .map(row -> row.getOrDefault("PK", NONE).s().replaceAll("#.*", "#*"))
        .containsExactlyInAnyOrder("TERMINAL#*", "TERMINAL_LIST#*");
  }

  @Test
  void the_list_has_nothing_of_a_secret() {
    terminals().add(terminal("a"), "hash");
    assertThat(rows())
        .filteredOn(row -> row.getOrDefault("PK", NONE).s().startsWith("TERMINAL_LIST#"))
        .singleElement()
        .satisfies(row -> assertThat(row).doesNotContainKey("secretHash"));
  }

  @Test
  void disabling_what_is_not_there_leaves_nothing_behind() {
    terminals().disable("a", NOW);
    assertThat(rows()).isEmpty();
  }

  private List<Map<String, AttributeValue>> rows() {
    return table.client().scan(scan -> scan.tableName(table.name())).items();
  }
}
