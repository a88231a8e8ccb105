package com.acme.shop.cart.lambda;

import com.acme.shop.cart.Cart;
import com.acme.shop.cart.CartPage;
import com.acme.shop.cart.Carts;
import com.acme.shop.cart.Line;
import com.acme.shop.cart.LineDraft;
import com.acme.shop.cart.Pricing;
import com.acme.shop.cart.UserCart;
import com.acme.shop.cart.lambda.CartJson.Modification;
import com.acme.shop.lambda.http.Access;
import com.acme.shop.lambda.http.Endpoint;
import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.PageQuery;
import com.acme.shop.lambda.http.Problem;
import com.acme.shop.lambda.http.Route;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.json.Json;
import java.util.List;
import java.util.Map;

/** The cart's routes. */
final class CartRoutes {

  private static final int LONGEST_GUEST_ID = 64;

  private final Carts carts;
  private final Pricing pricing;

  CartRoutes(Carts carts, Pricing pricing) {
    this.carts = carts;
    this.pricing = pricing;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET /cart/items/{userid}", of(this::items)),
        new Route("POST /cart/item/add/{userid}", of(this::add)),
        new Route("POST /cart/item/modify/{userid}", of(this::modifyLine)),
        new Route("POST /cart/modify/{userid}", of(this::replace)),
        new Route("GET /cart/total/{userid}", of(this::total)),
        new Route("GET /cart/items/total/{userid}", of(this::quantity)),
        new Route("GET /cart/clear/{userid}", of(this::clear)),
        new Route("POST /cart/merge/{userid}", of(this::merge)),
        new Route("GET /cart/all", this::all));
  }

  /** What answers for one cart. */
  @FunctionalInterface
  private interface OfCart {
    HttpAnswer answer(HttpRequest request, String userid);
  }

  private static Endpoint of(OfCart endpoint) {
    return request -> {
      String userid = request.pathParameter("userid");
      return UserId.isOne(userid)
          ? endpoint.answer(request, userid)
          : bad(request, "userid", "must have 1 to %d characters".formatted(UserId.LONGEST));
    };
  }

  private HttpAnswer items(HttpRequest request, String userid) {
    Cart cart = carts.find(userid);
    return ok(json -> {
      json.writeStartObject();
      json.writeStringField("userid", userid);
      CartJson.writeLines(json, cart);
      json.writeEndObject();
    });
  }

  private HttpAnswer total(HttpRequest request, String userid) {
    Cart cart = carts.find(userid);
    return ok(json -> {
      json.writeStartObject();
      json.writeNumberField("carttotal", cart.total().amount());
      json.writeStringField("userid", userid);
      json.writeEndObject();
    });
  }

  private HttpAnswer quantity(HttpRequest request, String userid) {
    Cart cart = carts.find(userid);
    return ok(json -> {
      json.writeStartObject();
      json.writeNumberField("cartitemtotal", cart.quantity());
      json.writeStringField("userid", userid);
      json.writeEndObject();
    });
  }

  private HttpAnswer add(HttpRequest request, String userid) {
    return HttpAnswer.ifValid(
        request,
        CartJson.line(request.fields()),
        (LineDraft draft) ->
            HttpAnswer.ifValid(
                request,
                pricing.price(List.of(draft)),
                lines -> added(request, userid, lines.getFirst())));
  }

  private HttpAnswer added(HttpRequest request, String userid, Line line) {
    return switch (carts.add(userid, line)) {
      case DONE -> done(userid);
      case LINE_FULL ->
          bad(
              request,
              "quantity",
              "must not make more than %d of this product".formatted(Line.MOST));
      case CART_FULL ->
          bad(
              request,
              "itemid",
              "must not make more than %d products in the cart".formatted(Cart.MOST_LINES));
    };
  }

  private HttpAnswer modifyLine(HttpRequest request, String userid) {
    return HttpAnswer.ifValid(
        request,
        CartJson.modification(request.fields()),
        (Modification asked) ->
            carts.setQuantity(userid, asked.itemid(), asked.quantity())
                ? done(userid)
                : Problem.notFound("There is no such product in the cart.").answer(request));
  }

  private HttpAnswer replace(HttpRequest request, String userid) {
    return HttpAnswer.ifValid(
        request,
        CartJson.lines(request.fields()),
        drafts ->
            HttpAnswer.ifValid(
                request,
                pricing.price(drafts),
                lines -> replaced(request, userid, Cart.of(lines))));
  }

  private HttpAnswer replaced(HttpRequest request, String userid, Cart cart) {
    if (!cart.isWithinLimits()) {
      return bad(request, "cart", "must not have more than %d of a product".formatted(Line.MOST));
    }
    carts.replace(userid, cart);
    return done(userid);
  }

  private HttpAnswer clear(HttpRequest request, String userid) {
    carts.clear(userid);
    return new HttpAnswer(200, Map.of("cache-control", "no-store"), "");
  }

  private HttpAnswer merge(HttpRequest request, String userid) {
    Fields fields = request.fields();
    String guestid = fields.text("guestid", LONGEST_GUEST_ID);
    if (!Access.isGuest(guestid) || guestid.equals(userid)) {
      fields.violate("guestid", "must be the id of a guest: guest- and a UUID");
    }
    return HttpAnswer.ifValid(
        request,
        fields.check(() -> guestid),
        guest -> {
          carts.merge(userid, guest);
          return done(userid);
        });
  }

  private HttpAnswer all(HttpRequest request) {
    return HttpAnswer.ifValid(
        request, PageQuery.read(request, UserId::isOne, "cart").checked(), this::page);
  }

  private HttpAnswer page(PageQuery query) {
    CartPage page = carts.list(query.after(), query.limit());
    HttpAnswer answer =
        ok(json -> {
          json.writeStartArray();
          for (UserCart entry : page.carts()) {
            CartJson.writeEntry(json, entry);
          }
          json.writeEndArray();
        });
    return page.next()
        .map(next -> answer.with("link", query.link("/cart/all", next, "")))
        .orElse(answer);
  }

  private static HttpAnswer done(String userid) {
    return ok(json -> {
      json.writeStartObject();
      json.writeStringField("userid", userid);
      json.writeEndObject();
    });
  }

  /** A cart is nobody's business but its owner's: no cache on the way may keep it. */
  private static HttpAnswer ok(Json.Writer body) {
    return HttpAnswer.json(200, body).with("cache-control", "no-store");
  }

  private static HttpAnswer bad(HttpRequest request, String field, String reason) {
    return Problem.badRequest(field, reason).answer(request);
  }
}
