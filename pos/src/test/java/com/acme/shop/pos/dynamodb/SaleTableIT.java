package com.acme.shop.pos.dynamodb;

import static com.acme.shop.pos.application.SaleRoom.aCardSale;
import static com.acme.shop.pos.application.SaleRoom.aCashSale;
import static com.acme.shop.pos.domain.SaleHistories.TILL;
import static com.acme.shop.pos.domain.SaleHistories.TODAY;
import static com.acme.shop.pos.domain.SaleHistories.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.events.SalePaid;
import com.acme.shop.events.SaleRefunded;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.local.emulators.EmbeddedTable;
import com.acme.shop.local.testing.ShopTemplate;
import com.acme.shop.pos.application.SaleRequest;
import com.acme.shop.pos.application.SaleResult;
import com.acme.shop.pos.application.SaleRoom;
import com.acme.shop.pos.application.Sales;
import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.pos.application.TakeBack;
import com.acme.shop.pos.domain.DayTotals;
import com.acme.shop.pos.domain.DayTotals.Sum;
import com.acme.shop.pos.domain.SaleHistories;
import com.acme.shop.table.ShopTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sales and days on DynamoDB Local, in the table that the template describes. */
class SaleTableIT {

  private static final AttributeValue NONE = AttributeValue.fromS("");
  private static final int THREADS = 16;
  private static final TakeBack.Wish WISH = new TakeBack.Wish("staff-1", "broken", "request-2");

  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  private EmbeddedTable table;
  private DynamoDbClient client;
  private Sales sales;
  private SaleRoom room;

  @BeforeEach
  void open() {
    table = EmbeddedTable.of(ShopTemplate.table());
    client = table.client(new Counting());
    sales = new SaleTable(new ShopTable(client, table.name()));
    room = new SaleRoom(sales);
  }

  @AfterEach
  void close() {
    client.close();
    table.close();
  }

  @Test
  void a_sale_comes_back_as_it_was_stored_through_its_whole_life() {
    room.sell(aCardSale("sale-0001"));
    String order = found("sale-0001").sale().orderId();
    room.consume(new SalePaid(order, "sale-0001", TOTAL, "charge-1"));
    room.takeBack.refund("sale-0001", WISH, room.log);
    room.consume(new SaleRefunded(order, "sale-0001", TOTAL, "return-1"));
    var sale = found("sale-0001");
    assertThat(sale.history()).hasSize(4);
    assertThat(sale.sale().orderId()).isEqualTo(order);
    assertThat(sale.sale().tender()).isEqualTo(SaleHistories.card());
    assertThat(sale.sale().soldAt()).isEqualTo(SaleHistories.NOON);
    assertThat(sale)
        .isEqualTo(StoredSale.of(sale.correlationId(), sale.fingerprint(), sale.history()));
    assertThat(today().card().net()).isZero();
    assertThat(today().first()).contains(SaleHistories.NOON);
  }

  @Test
  void a_sale_is_stored_once_and_a_day_that_has_changed_keeps_it_out() {
    room.sell(aCashSale("sale-0001"));
    var stored = found("sale-0001");
    var key = new Sales.DayKey(TILL, TODAY);
    assertThat(sales.save(stored, Optional.empty())).isFalse();
    var staleDay = Sales.StoredDay.empty(key);
    var voided = stored.with(SaleHistories.VOID);
    assertThat(sales.save(voided, Optional.of(new Sales.StoredDay(key, 1, staleDay.totals()))))
        .isFalse();
    assertThat(found("sale-0001")).isEqualTo(stored);
    assertThat(sales.find(key).version()).isEqualTo(1);
  }

  @Test
  void three_threads_make_one_sale_of_one_id() throws Exception {
    assertThat(all(3, _ -> room.sell(aCashSale("sale-0001")))).hasSize(3).containsOnly(made());
    assertThat(today().sold()).isEqualTo(new Sum(1, TOTAL));
  }

  @Test
  void sixteen_threads_end_with_exact_totals() throws Exception {
    all(THREADS, place -> sellAtLast(aCashSale("sale-10" + place)));
    all(THREADS, place -> sellAtLast(aCashSale("sale-10" + place)));
    assertThat(today().sold()).isEqualTo(new Sum(THREADS, TOTAL.times(THREADS)));
    assertThat(sales.find(new Sales.DayKey(TILL, TODAY)).version()).isEqualTo(THREADS);
  }

  @Test
  void a_cash_sale_is_a_read_and_a_write_and_its_repetition_a_read() {
    assertThat(callsOf(() -> room.sell(aCashSale("sale-0001"))))
        .containsExactly("BatchGetItemRequest", "TransactWriteItemsRequest");
    assertThat(callsOf(() -> room.sell(aCashSale("sale-0001"))))
        .containsExactly("BatchGetItemRequest");
  }

  @Test
  void a_card_sale_touches_no_day_until_it_is_paid() {
    assertThat(callsOf(() -> room.sell(aCardSale("sale-0001"))))
        .containsExactly("GetItemRequest", "PutItemRequest");
    String order = found("sale-0001").sale().orderId();
    var paid = new SalePaid(order, "sale-0001", TOTAL, "charge-1");
    assertThat(callsOf(() -> room.consume(paid)))
        .containsExactly("GetItemRequest", "GetItemRequest", "TransactWriteItemsRequest");
    assertThat(callsOf(() -> room.consume(paid))).containsExactly("GetItemRequest");
    assertThat(callsOf(() -> room.takeBack.voidSale("sale-0001", WISH, room.log)))
        .containsExactly("GetItemRequest", "GetItemRequest", "TransactWriteItemsRequest");
    assertThat(callsOf(() -> room.consume(new SaleRefunded(order, "sale-0001", TOTAL, "r"))))
        .containsExactly("GetItemRequest", "UpdateItemRequest");
  }

  @Test
  void rows_are_small_stand_under_their_prefixes_and_hold_no_card() {
    room.sell(aCardSale("sale-0001"));
    room.sell(aCashSale("sale-0002"));
    var rows = table.client().scan(scan -> scan.tableName(table.name())).items();
    assertThat(rows)
        .map(row -> row.getOrDefault("PK", NONE).s().replaceFirst("#.*", ""))
        .containsExactlyInAnyOrder("SALE", "SALE", "POS_DAY");
    assertThat(rows).allSatisfy(row -> assertThat(row.toString()).hasSizeLessThan(2_000));
    assertThat(rows.toString()).doesNotContain("4111111111111111", "2030");
  }

  /** As a terminal does: what is busy is asked again. */
  private SaleResult sellAtLast(SaleRequest request) {
    while (true) {
      try {
        return room.sell(request);
      } catch (Unavailable e) {
        Thread.onSpinWait();
      }
    }
  }

  private SaleResult made() {
    return new SaleResult.Made(found("sale-0001"));
  }

  private StoredSale found(String id) {
    return sales.find(id).orElseThrow();
  }

  private DayTotals today() {
    return sales.day(TILL, TODAY);
  }

  private List<String> callsOf(Runnable work) {
    calls.clear();
    work.run();
    return List.copyOf(calls);
  }

  private interface Work {
    SaleResult at(int place);
  }

  private static List<SaleResult> all(int threads, Work work)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<SaleResult>> tasks =
          IntStream.range(0, threads)
              .<Callable<SaleResult>>mapToObj(place -> () -> work.at(place))
              .toList();
      List<SaleResult> results = new ArrayList<>();
      for (Future<SaleResult> each : pool.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    }
  }

  private final class Counting implements ExecutionInterceptor {

    @Override
    public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes unused) {
      calls.add(call.request().getClass().getSimpleName());
    }
  }
}
