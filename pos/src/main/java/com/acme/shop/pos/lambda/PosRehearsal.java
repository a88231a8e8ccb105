package com.acme.shop.pos.lambda;

import static com.acme.shop.lambda.priming.CannedRequest.NOBODY;

import com.acme.shop.lambda.priming.CannedAnswers;
import com.acme.shop.lambda.priming.CannedRequest;
import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import com.acme.shop.pos.application.TerminalSecret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the functions of the point of sale walk through before their snapshots: nobody's till. */
final class PosRehearsal {

  private static final String SALE_ID = "00000000-0000-4000-8000-000000000000";

  private static final CannedRequest RECEIPT =
      CannedRequest.of("GET /pos/sales/{saleid}").with("saleid", SALE_ID).as("terminal");
  private static final CannedRequest LOGIN =
      CannedRequest.of("POST /pos/login")
          .sending("{\"terminalId\": \"rehearsal\", \"secret\": \"rehearsal\"}");
  private static final CannedRequest CHECKOUT =
      CannedRequest.of("POST /pos/checkout").as("terminal");

  private static final String TERMINAL =
      """
      {"Item": {"PK": {"S": "TERMINAL#rehearsal"}, "SK": {"S": "TERMINAL"}, "id": {"S": "rehearsal"},
       "name": {"S": "Till"}, "zone": {"S": "UTC"}, "registeredAt": {"N": "0"}, "secretHash": {"S": "HASH"}}}
      """;

  private static final String SALE =
      """
      {"PK": {"S": "SALE#%s"}, "SK": {"S": "SALE"}, "e": {"L": [{"M": {"k": {"S": "sold"},
       "t": {"N": "1795262400"}, "o": {"S": "rehearsal"}, "w": {"S": "rehearsal"}, "i": {"L": [{"M":
       {"i": {"S": "mat"}, "d": {"S": "Yoga Mat"}, "q": {"N": "1"}, "p": {"N": "62.5"}}}]},
       "s": {"N": "1795262400"}, "y": {"S": "2026-11-21"}, "ct": {"N": "62.5"}}}]}}\
      """
          .formatted(SALE_ID);

  private static final String STORED =
      """
      {"Records": [{"eventName": "INSERT", "dynamodb": {"SequenceNumber": "1",
       "Keys": {"PK": {"S": "SALE#rehearsal"}, "SK": {"S": "SALE"}}, "NewImage": %s}}]}
      """
          .formatted(SALE);

  private static final String SELLING =
      """
      {"saleId": "%s", "lines": [{"id": "rehearsal", "quantity": 1}],
       "tender": {"type": "cash", "tendered": 62.5}}
      """
          .formatted(SALE_ID);

  private static final String SOLD_BY_CARD =
      """
      {"sales": [{"saleId": "SALE", "lines": [{"id": "rehearsal", "quantity": 1, "price": 62.5}],
       "soldAt": "NOW", "tender": {"type": "card", "card": {"type": "Visa", "number": "4222222222222",
       "expMonth": "12", "expYear": "2099", "ccv": "123"}}}]}
      """;

  private static final String PAID =
      """
      {"orderID": "rehearsal", "saleID": "%s", "amount": "62.50", "transactionID": "rehearsal"}
      """
          .formatted(SALE_ID);

  private PosRehearsal() {}

  static List<Step> steps(PosHandler handler) {
    return Stream.concat(
            Events.requests(handler, RECEIPT, LOGIN, CHECKOUT.sending("{}")).stream(),
            Stream.of(
                Events.request(handler, RECEIPT).answered(found(SALE)),
                Events.request(handler, LOGIN)
                    .answered(Map.of("GetItem", terminal(), "Sign", CannedAnswers.SIGNATURE)),
                Events.request(handler, CHECKOUT.sending(SELLING)).answered(tillAndPrices()),
                Events.request(handler, handingIn()).answered(tillAndPrices())))
        .toList();
  }

  static List<Step> steps(OutboxHandler handler) {
    return List.of(Events.batch(handler, STORED));
  }

  static List<Step> steps(SettlementsHandler handler) {
    String byCard = SALE.replace("\"ct\": {\"N\": \"62.5\"}", "\"cs\": {\"S\": \"Visa\"}");
    return List.of(Events.message(handler, "SalePaid", PAID).answered(found(byCard)));
  }

  private static CannedRequest handingIn() {
    String sales = SOLD_BY_CARD.replace("SALE", SALE_ID).replace("NOW", Instant.now().toString());
    return CannedRequest.of("POST /pos/sync").as("terminal").sending(sales);
  }

  private static Map<String, String> tillAndPrices() {
    return Map.of("GetItem TERMINAL#", terminal(), "BatchGetItem", CannedAnswers.offers());
  }

  private static String terminal() {
    return TERMINAL.replace("HASH", new TerminalSecret(NOBODY).hash());
  }

  private static Map<String, String> found(String sale) {
    return Map.of("GetItem SALE#", "{\"Item\": %s}".formatted(sale));
  }
}
