package com.acme.shop.catalog.lambda;

import com.acme.shop.lambda.http.HttpRequest;
import com.acme.shop.lambda.http.PageQuery;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of {@code GET /products}. */
record ListQuery(Optional<String> tag, PageQuery page) {

  static Checked<ListQuery> read(HttpRequest request) {
    List<Violation> violations = new ArrayList<>();
    Optional<String> tag = request.query("tag").map(String::strip);
    if (tag.filter(t -> t.isEmpty() || t.length() > ProductJson.LONGEST_TAG).isPresent()) {
      violations.add(
          new Violation("tag", "must have 1 to %d characters".formatted(ProductJson.LONGEST_TAG)));
    }
    var page = PageQuery.read(request, id -> ProductId.read(id).isPresent(), "product");
    violations.addAll(page.violations());
    return violations.isEmpty()
        ? new Checked.Valid<>(new ListQuery(tag, page.query()))
        : new Checked.Invalid<>(violations);
  }

  /** The value of a {@code Link} header to the page that starts behind a product. */
  String link(String next) {
    String tagged = tag.map(t -> "&tag=" + URLEncoder.encode(t, StandardCharsets.UTF_8)).orElse("");
    return page.link("/products", next, tagged);
  }
}
