package com.acme.shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of products does: the fake of the unit tests, and the table. */
public abstract class ProductsContract {

  /** An empty store. */
  protected abstract Products products();

  @Test
  void a_product_that_was_added_is_found_as_it_was() {
    var products = products();
    var mat = aProduct("a", "Yoga Mat", "mat", "Green");
    products.add(mat);
    assertThat(products.find("a")).contains(mat);
  }

  @Test
  void a_product_that_was_never_added_is_not_found() {
    assertThat(products().find("nothing")).isEmpty();
  }

  @Test
  void products_are_listed_in_the_order_of_their_ids() {
    var products = products();
    List.of("c", "a", "b").forEach(id -> products.add(aProduct(id, "Product")));
    assertThat(ids(products.list(Optional.empty(), Optional.empty(), 10)))
        .containsExactly("a", "b", "c");
  }

  @Test
  void pages_follow_one_another_and_miss_nothing() {
    var products = products();
    IntStream.range(10, 17).forEach(i -> products.add(aProduct("p" + i, "Product")));
    List<String> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      var page = products.list(Optional.empty(), after, 3);
      assertThat(page.products()).hasSizeLessThanOrEqualTo(3);
      seen.addAll(ids(page));
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).containsExactly("p10", "p11", "p12", "p13", "p14", "p15", "p16");
  }

  @Test
  void a_page_that_ends_with_the_last_product_has_no_next_one() {
    var products = products();
    List.of("a", "b").forEach(id -> products.add(aProduct(id, "Product")));
    assertThat(products.list(Optional.empty(), Optional.empty(), 2).next()).isEmpty();
  }

  @Test
  void a_tag_finds_its_products_whatever_its_case() {
    var products = products();
    products.add(aProduct("a", "Yoga Mat", "Mat"));
    products.add(aProduct("b", "Bottle", "bottle"));
    products.add(aProduct("c", "Thick Mat", "mat", "thick"));
    assertThat(ids(products.list(Optional.of("MAT"), Optional.empty(), 10)))
        .containsExactly("a", "c");
    assertThat(ids(products.list(Optional.of("nothing"), Optional.empty(), 10))).isEmpty();
  }

  @Test
  void an_id_is_given_once() {
    var products = products();
    products.add(aProduct("a", "First"));
    assertThatThrownBy(() -> products.add(aProduct("a", "Second")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(products.find("a")).map(found -> found.draft().name()).contains("First");
  }

  protected static Product aProduct(String id, String name, String... tags) {
    var images = List.of("/static/images/a.jpg", "", "");
    return new Product(
        id, new ProductDraft(name, "", "For you", images, Money.of("62.50"), List.of(tags)));
  }

  private static List<String> ids(ProductPage page) {
    return page.products().stream().map(Product::id).toList();
  }
}
