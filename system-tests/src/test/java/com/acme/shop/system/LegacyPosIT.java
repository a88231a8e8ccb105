package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The original's point-of-sale page: its calls, its spellings, no token. */
class LegacyPosIT {

  private final ShopUnderTest shop = ShopUnderTest.legacy();

  @Test
  void the_original_s_page_sells() {
    JsonNode product = Json.of(shop.get("/products")).at("/data/0");
    String user = Json.of(shop.get("/users")).at("/data/0/id").textValue();
    String price = String.format(Locale.ROOT, "%.1f", product.get("price").doubleValue());
    var body =
        """
        {"userid":"%s","firstname":"Pat","lastname":"Doe",
         "address":{"street":"1 Main","city":"Palo Alto","zip":"94304","state":"CA","country":"USA"},
         "email":"pat@example.com","delivery":"instore",
         "card":{"Type":"Visa","Number":"4222222222222","ExpiryMonth":12,"ExpiryYear":2099,
         "CVV":"123"},
         "cart":[{"id":"%s","description":"%s","quantity":"1","price":"\\"%s\\""}],
         "total":"100"}
        """
            .formatted(user, product.get("id").textValue(), product.get("name").textValue(), price);
    var response =
        shop.post("/order/add/" + user, body, "Content-Type", "application/x-www-form-urlencoded");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(Json.of(response).at("/payment/status").intValue()).isEqualTo(200);
    String orderId = Json.of(response).get("order_id").textValue();
    var order =
        await()
            .until(
                () -> Json.of(shop.get("/order/" + user + "/" + orderId)),
                placed -> placed.path("status").asText().equals("delivered"));
    assertThat(order.get("total").decimalValue())
        .isEqualByComparingTo(product.get("price").decimalValue());
  }

  @Test
  void a_till_needs_no_token_but_names_itself() {
    Till till = Till.namedAt(shop);
    assertThat(Json.of(till.checkout(till.cashSale())).at("/errors/0/field").textValue())
        .isEqualTo("terminalId");
    var receipt =
        Json.of(till.checkout(till.cashSaleWith(sale -> sale.put("terminalId", till.id()))));
    assertThat(receipt.get("status").textValue()).as(receipt.toString()).isEqualTo("completed");
    assertThat(till.report().get("count").intValue()).isEqualTo(1);
  }
}
