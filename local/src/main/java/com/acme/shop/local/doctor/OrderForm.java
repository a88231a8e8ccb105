package com.acme.shop.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Year;
import java.time.ZoneOffset;

/** The body of an order for one piece of a product, paid with a test card and taken along. */
final class OrderForm {

  private OrderForm() {}

  static ObjectNode of(String userid, JsonNode product) {
    ObjectNode form =
        JsonNodeFactory.instance
            .objectNode()
            .put("userid", userid)
            .put("firstname", "Doctor")
            .put("lastname", "Visit")
            .put("delivery", "instore");
    card(form.putObject("card"));
    form.putArray("cart")
        .addObject()
        .put("id", product.path("id").asText())
        .put("quantity", 1)
        .set("price", product.path("price"));
    form.set("total", product.path("price"));
    return form;
  }

  /** The contract's test card, good until the end of next year. */
  private static void card(ObjectNode card) {
    int year = Year.now(ZoneOffset.UTC).getValue() + 1;
    card.put("type", "Visa")
        .put("number", "4222222222222")
        .put("expMonth", "12")
        .put("expYear", Integer.toString(year))
        .put("ccv", "123");
  }
}
