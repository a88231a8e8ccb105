package com.acme.shop.cart.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of {@code GET /cart/all}.
 *
 * @param limit carts a page
 * @param after the user id of the last cart of the page before
 */
record ListQuery(Optional<String> after, int limit) {

  static final int MOST = 100;

  static Checked<ListQuery> read(HttpRequest request) {
    List<Violation> violations = new ArrayList<>();
    Optional<String> after = request.query("after");
    if (after.isPresent() && !UserId.isOne(after.get())) {
      violations.add(new Violation("after", "must be the userid of a cart"));
    }
    int limit = request.query("limit").map(ListQuery::number).orElse(MOST);
    if (limit < 1 || limit > MOST) {
      violations.add(new Violation("limit", "must be a whole number from 1 to " + MOST));
    }
    return violations.isEmpty()
        ? new Checked.Valid<>(new ListQuery(after, limit))
        : new Checked.Invalid<>(violations);
  }

  /** The value of a {@code Link} header (RFC 8288) to the page that starts behind a cart. */
  String link(String next) {
    return "</cart/all?limit=%d&after=%s>; rel=\"next\""
        .formatted(limit, URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
