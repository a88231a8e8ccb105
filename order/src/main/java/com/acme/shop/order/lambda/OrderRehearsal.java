package com.acme.shop.order.lambda;

import static com.acme.shop.lambda.priming.CannedRequest.NOBODY;

import com.acme.shop.events.OrderIds;
import com.acme.shop.lambda.priming.CannedAnswers;
import com.acme.shop.lambda.priming.CannedRequest;
import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the functions of order walk through before their snapshots: one order of nobody's. */
final class OrderRehearsal {

  private static final String ID = OrderIds.of(NOBODY, "00000000-0000-7000-8000-000000000000");

  private static final CannedRequest LISTED =
      CannedRequest.of("GET /order/{userid}").with("userid", NOBODY);
  private static final CannedRequest PLACING =
      CannedRequest.of("POST /order/add/{userid}").with("userid", NOBODY);

  private static final String FORM =
      """
      {"firstname": "No", "lastname": "Body", "email": "nobody@example.com", "delivery": "UPS/FEDEX",
       "address": {"street": "Main Street 1", "city": "Palo Alto", "zip": "94304", "state": "CA", "country": "USA"},
       "card": {"type": "Visa", "number": "4222222222222", "expMonth": "12", "expYear": "2099", "ccv": "123"},
       "cart": [{"id": "rehearsal", "description": "Yoga Mat", "quantity": 1, "price": 62.5}], "total": 62.5}
      """;

  private static final String PLACED =
      """
      {"M": {"k": {"S": "placed"}, "t": {"N": "1795240800"}, "u": {"S": "rehearsal"}, "d": {"S": "UPS/FEDEX"},
       "a": {"M": {"s": {"S": "Main Street 1"}}}, "i": {"L": [{"M": {"i": {"S": "rehearsal"},
       "d": {"S": "Yoga Mat"}, "q": {"N": "1"}, "p": {"N": "62.5"}}}]}}}\
      """;
  private static final String PAID =
      PLACED
          + """
          , {"M": {"k": {"S": "paid"}, "t": {"N": "1795240800"}, "x": {"S": "rehearsal"}, "m": {"N": "62.5"}}}\
          """;

  private OrderRehearsal() {}

  static List<Step> steps(OrderHandler handler) {
    String list = "{\"Items\": [%s], \"Count\": 1}".formatted(row(PAID));
    return Stream.concat(
            Events.requests(handler, LISTED, PLACING.sending("{}")).stream(),
            Stream.of(
                Events.request(handler, LISTED).answered(Map.of("Query", list)),
                Events.request(handler, PLACING.sending(FORM))
                    .answered(Map.of("BatchGetItem", CannedAnswers.offers()))))
        .toList();
  }

  static List<Step> steps(PaymentResponsesHandler handler) {
    Step verdict =
        Events.message(
            handler,
            "CreditCardValidated",
            """
            {"orderID": "%s", "success": true, "status": 200, "message": "rehearsal", "amount": "62.50",
             "transactionID": "rehearsal"}\
            """
                .formatted(ID));
    return List.of(verdict, verdict.answered(found(PLACED)));
  }

  static List<Step> steps(ShipmentResponsesHandler handler) {
    Step sent =
        Events.message(
            handler,
            "ShipmentSent",
            """
            {"orderNumber": "%s", "trackingNumber": "rehearsal", "status": "shipped - pending delivery"}\
            """
                .formatted(ID));
    return List.of(sent, sent.answered(found(PAID)));
  }

  static List<Step> steps(SalesHandler handler) {
    return List.of(
        Events.message(
            handler,
            "SaleMade",
            """
            {"orderID": "%s", "saleID": "rehearsal", "terminalID": "rehearsal", "userID": "rehearsal",
             "lines": [{"id": "rehearsal", "description": "Yoga Mat", "quantity": 1, "price": "62.50"}],
             "discount": "0", "total": "62.50"}\
            """
                .formatted(ID)));
  }

  static List<Step> steps(SweeperHandler handler) {
    Step sweep = () -> handler.sweep(NOBODY);
    var open = Map.of("Query", "{\"Items\": [%s], \"Count\": 1}".formatted(open()));
    return List.of(sweep.answered(Map.of("Query", "{\"Items\": []}")), sweep.answered(open));
  }

  private static String open() {
    return "{\"PK\": {\"S\": \"ORDER#0\"}, \"SK\": {\"S\": \"%s\"}, \"GSI2SK\": {\"S\": \"0\"}}"
        .formatted(ID);
  }

  private static Map<String, String> found(String events) {
    String row = row(events);
    return Map.of(
        "GetItem",
        "{\"Item\": %s}".formatted(row),
        "UpdateItem",
        "{\"Attributes\": %s}".formatted(row));
  }

  private static String row(String events) {
    return "{\"PK\": {\"S\": \"ORDER#0\"}, \"SK\": {\"S\": \"%s\"}, \"e\": {\"L\": [%s]}}"
        .formatted(ID, events);
  }
}
