package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders as the original's clients send them: no token, their own prices, their own spellings. */
class LegacyOrderIT {

  private static final String CARD_A =
      "{\"type\":\"visa\",\"number\":\"4222222222222\",\"expMonth\":\"12\",\"expYear\":\"99\",\"ccv\":\"123\"}";
  private static final String CARD_B =
      "{\"Type\":\"Visa\",\"Number\":\"4222222222222\",\"ExpiryMonth\":12,\"ExpiryYear\":2099,\"CVV\":\"123\"}";

  private static ShopUnderTest shop;

  @BeforeAll
  static void enterShop() {
    shop = ShopUnderTest.legacy();
  }

  @ParameterizedTest(name = "{0}: quantity {2}, price {3}, {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "shop front | A | \"1\" | \"62.5\" | application/x-www-form-urlencoded",
        "stray quotes | A | \"1\" | \"\\\"62.5\\\"\" | application/json",
        "point of sale | B | 1 | 62.50 | application/json",
        "thousands | B | \"1\" | \"0,062.50\" | application/x-www-form-urlencoded",
      })
  void an_order_in_the_original_s_spelling_is_delivered(
      String client, String card, String quantity, String price, String contentType) {
    String user = client.replace(' ', '-') + "-" + UUID.randomUUID();
    var body =
        """
        {"userid":"%s","firstname":"Pat","lastname":"Doe",
         "address":{"street":"20 Riding Lane","city":"San Francisco","zip":"10201","state":"CA",
         "country":"USA"},
         "email":"jblaze@marvel.com","delivery":"UPS/FEDEX","card":%s,
         "cart":[{"id":"1234","description":"redpant","quantity":%s,"price":%s}],"total":"1"}
        """
            .formatted(user, card.equals("A") ? CARD_A : CARD_B, quantity, price);
    var response = shop.post("/order/add/" + user, body, "Content-Type", contentType);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(Json.of(response).at("/payment/amount").textValue()).isEqualTo("62.50");
    var order =
        await()
            .until(
                () -> Json.of(shop.get("/order/" + user)).path(0),
                first -> first.path("status").asText().equals("delivered"));
    assertThat(order.get("total").decimalValue()).isEqualByComparingTo("62.50");
    assertThat(order.at("/card/number").textValue()).isEqualTo("************2222");
    assertThat(shop.get("/order/all").body()).contains(user);
  }
}
