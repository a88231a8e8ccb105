package com.acme.shop.cart.lambda;

import static com.acme.shop.lambda.priming.CannedRequest.NOBODY;

import com.acme.shop.lambda.priming.CannedAnswers;
import com.acme.shop.lambda.priming.CannedRequest;
import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the functions of the cart walk through before their snapshots. */
final class CartRehearsal {

  private static final CannedRequest ITEMS =
      CannedRequest.of("GET /cart/items/{userid}").with("userid", NOBODY);
  private static final CannedRequest ADDING =
      CannedRequest.of("POST /cart/item/add/{userid}").with("userid", NOBODY);

  private static final String FOUND =
      """
      {"Item": {"PK": {"S": "CART#0"}, "SK": {"S": "rehearsal"}, "expiresAt": {"N": "4102444800"},
       "ids": {"SS": ["mat"]}, "q:mat": {"N": "1"}, "l:mat": {"M": {"name": {"S": "Yoga Mat"},
       "price": {"N": "62.5"}, "priceNumber": {"S": "62.5"}, "description": {"S": ""},
       "shortDescription": {"S": "A mat"}, "order": {"N": "1"}}}}}
      """;

  private static final String PRODUCT =
      """
      {"Records": [{"eventName": "INSERT", "dynamodb": {"SequenceNumber": "1",
       "Keys": {"PK": {"S": "PRODUCT#rehearsal"}, "SK": {"S": "PRODUCT"}},
       "NewImage": {"name": {"S": "Yoga Mat"}, "price": {"N": "62.5"}, "shortDescription": {"S": "A mat"}}}}]}
      """;

  private CartRehearsal() {}

  static List<Step> steps(CartHandler handler) {
    var line = ADDING.sending("{\"itemid\": \"rehearsal\", \"quantity\": 1}");
    return Stream.concat(
            Events.requests(handler, ITEMS, ADDING.sending("{}")).stream(),
            Stream.of(
                Events.request(handler, ITEMS).answered(Map.of("GetItem", FOUND)),
                Events.request(handler, line)
                    .answered(Map.of("BatchGetItem", CannedAnswers.offers()))))
        .toList();
  }

  static List<Step> steps(PricesHandler handler) {
    return List.of(Events.batch(handler, PRODUCT));
  }
}
