package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.runtime.Mode;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.CountedCalls;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.pos.application.CachedTerminals;
import com.acme.shop.pos.dynamodb.TerminalTable;
import com.acme.shop.table.ShopTable;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts what each route of terminals asks of DynamoDB: one call, two to disable one. */
class TerminalCallsIT {

  private EmbeddedTable table;
  private CountedCalls calls;
  private ServedTerminals served;

  @BeforeEach
  void open() {
    table = EmbeddedTable.of(ShopTemplate.table());
    calls = new CountedCalls(table);
    var terminals = new TerminalTable(new ShopTable(calls.client(), table.name()));
    served =
        ServedTerminals.in(Mode.STRICT, new CachedTerminals(terminals, InstantSource.system()));
  }

  @AfterEach
  void close() {
    served.close();
    calls.close();
    table.close();
  }

  @Test
  void registering_and_listing_are_one_call_each() {
    assertThat(calls.of(() -> served.registered("Front till")))
        .containsExactly("TransactWriteItemsRequest");
    served.http().callAs("dwight", "staff");
    assertThat(calls.of(() -> served.http().get("/pos/terminals"))).containsExactly("QueryRequest");
  }

  @Test
  void disabling_is_a_write_and_a_read_and_then_a_write_alone() {
    String id = served.registered("Front till").get("terminalId").textValue();
    assertThat(calls.of(() -> served.disable(id)))
        .containsExactly("TransactWriteItemsRequest", "GetItemRequest");
    assertThat(calls.of(() -> served.disable(id))).containsExactly("TransactWriteItemsRequest");
    assertThat(calls.of(() -> served.disable("unknown")))
        .containsExactly("TransactWriteItemsRequest");
  }

  @Test
  void a_login_is_one_call_whatever_comes_of_it() {
    var terminal = served.registered("Front till");
    String id = terminal.get("terminalId").textValue();
    String secret = terminal.get("secret").textValue();
    assertThat(calls.of(() -> served.login(id, secret))).containsExactly("GetItemRequest");
    assertThat(calls.of(() -> served.login(id, secret))).containsExactly("GetItemRequest");
    assertThat(calls.of(() -> served.login(id, "wrong"))).containsExactly("GetItemRequest");
    assertThat(calls.of(() -> served.login("unknown", secret))).containsExactly("GetItemRequest");
  }

  @Test
  void what_cannot_be_read_is_no_call() {
    assertThat(calls.of(() -> served.http().post("/pos/login", "{}"))).isEmpty();
    assertThat(calls.of(() -> served.disable("not%20an%20id"))).isEmpty();
    served.http().callAs("dwight", "staff");
    assertThat(calls.of(() -> served.http().post("/pos/terminals", "{}"))).isEmpty();
    served.http().callAs("");
    assertThat(calls.of(() -> served.http().get("/pos/terminals"))).isEmpty();
  }
}
