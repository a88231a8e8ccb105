package com.acme.shop.catalog.lambda;

import static com.acme.shop.lambda.priming.CannedRequest.NOBODY;

import com.acme.shop.lambda.priming.CannedRequest;
import com.acme.shop.lambda.priming.Events;
import com.acme.shop.lambda.runtime.Rehearsal.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the catalog walks through before its snapshot. */
final class CatalogRehearsal {

  private static final CannedRequest ONE =
      CannedRequest.of("GET /products/{id}").with("id", NOBODY);

  private static final String ROW =
      """
      {"id": {"S": "rehearsal"}, "name": {"S": "Yoga Mat"}, "price": {"N": "62.5"},
       "shortDescription": {"S": "A mat"}, "description": {"S": "A good mat"},
       "imageUrls": {"L": [{"S": "/one.jpg"}, {"S": "/two.jpg"}, {"S": "/three.jpg"}]}, "tags": {"L": [{"S": "mat"}]}}\
      """;

  private static final String FOUND = "{\"Item\": %s}".formatted(ROW);
  private static final String LISTED = "{\"Items\": [%s], \"Count\": 1}".formatted(ROW);

  private static final String FORM =
      """
      {"name": "Yoga Mat", "price": 62.5, "shortDescription": "A mat", "description": "A good mat",
       "imageUrl1": "/one.jpg", "imageUrl2": "/two.jpg", "imageUrl3": "/three.jpg", "tags": ["mat"]}
      """;

  private CatalogRehearsal() {}

  static List<Step> steps(CatalogHandler handler) {
    var adding = CannedRequest.of("POST /products").as("staff");
    var asked =
        Events.requests(handler, ONE, CannedRequest.of("GET /products"), adding.sending("{}"));
    Step found = Events.request(handler, ONE).answered(Map.of("GetItem", FOUND));
    Step listed =
        Events.request(handler, CannedRequest.of("GET /products"))
            .answered(Map.of("Query", LISTED));
    Step added = Events.request(handler, adding.sending(FORM));
    return Stream.concat(asked.stream(), Stream.of(found, listed, added)).toList();
  }
}
