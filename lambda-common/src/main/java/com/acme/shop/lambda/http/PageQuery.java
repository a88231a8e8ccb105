package com.acme.shop.lambda.http;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which page of a list a client asks for: {@code limit} and {@code after}.
 *
 * @param after the id of the last entry of the page before
 * @param limit entries a page
 */
public record PageQuery(Optional<String> after, int limit) {

  /** A hundred of the largest entries stay below the 1 MB that DynamoDB reads in one call. */
  public static final int MOST = 100;

  /**
   * A query with what is wrong with it.
   *
   * @param query usable when there are no violations
   */
  public record Read(PageQuery query, List<Violation> violations) {

    public Read {
      violations = List.copyOf(violations);
    }

    public Checked<PageQuery> checked() {
      return violations.isEmpty() ? new Checked.Valid<>(query) : new Checked.Invalid<>(violations);
    }
  }

  /**
   * Reads the two parameters.
   *
   * @param isId whether a text can be an entry's id
   * @param entry what the list is made of: {@code product}
   */
  public static Read read(HttpRequest request, Predicate<String> isId, String entry) {
    List<Violation> violations = new ArrayList<>();
    Optional<String> after = request.query("after");
    if (after.isPresent() && !isId.test(after.get())) {
      violations.add(new Violation("after", "must be the id of a " + entry));
    }
    int limit = request.query("limit").map(PageQuery::number).orElse(MOST);
    if (limit < 1 || limit > MOST) {
      violations.add(new Violation("limit", "must be a whole number from 1 to " + MOST));
    }
    return new Read(new PageQuery(after, limit), violations);
  }

  /**
   * The value of a {@code Link} header (RFC 8288) to the page that starts behind an entry.
   *
   * @param more further parameters, each with its {@code &}
   */
  public String link(String path, String next, String more) {
    String from = URLEncoder.encode(next, StandardCharsets.UTF_8);
    return "<%s?limit=%d&after=%s%s>; rel=\"next\"".formatted(path, limit, from, more);
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
