package com.acme.shop.catalog.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of {@code GET /products}.
 *
 * @param limit products a page
 * @param after the id of the last product of the page before
 */
record ListQuery(Optional<String> tag, Optional<String> after, int limit) {

  /** A hundred of the largest products stay below the 1 MB that DynamoDB reads in one call. */
  static final int MOST = 100;

  static Checked<ListQuery> read(HttpRequest request) {
    List<Violation> violations = new ArrayList<>();
    Optional<String> tag = request.query("tag").map(String::strip);
    if (tag.filter(t -> t.isEmpty() || t.length() > ProductJson.LONGEST_TAG).isPresent()) {
      violations.add(
          new Violation("tag", "must have 1 to %d characters".formatted(ProductJson.LONGEST_TAG)));
    }
    Optional<String> after = request.query("after");
    if (after.isPresent() && after.flatMap(ProductId::read).isEmpty()) {
      violations.add(new Violation("after", "must be the id of a product"));
    }
    int limit = request.query("limit").map(ListQuery::number).orElse(MOST);
    if (limit < 1 || limit > MOST) {
      violations.add(new Violation("limit", "must be a whole number from 1 to " + MOST));
    }
    return violations.isEmpty()
        ? new Checked.Valid<>(new ListQuery(tag, after, limit))
        : new Checked.Invalid<>(violations);
  }

  /** The value of a {@code Link} header (RFC 8288) to the page that starts behind a product. */
  String link(String next) {
    String tagged = tag.map(t -> "&tag=" + URLEncoder.encode(t, StandardCharsets.UTF_8)).orElse("");
    return "</products?limit=%d&after=%s%s>; rel=\"next\"".formatted(limit, next, tagged);
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
