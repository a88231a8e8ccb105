package com.acme.shop.catalog.lambda;

import com.acme.shop.catalog.Product;
import com.acme.shop.catalog.ProductDraft;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Products as the contract spells them: lenient in, strict out. */
final class ProductJson {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SHORT_DESCRIPTION = 500;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final int LONGEST_URL = 500;
  private static final Money HIGHEST_PRICE = Money.of("9999999.99");

  /** A tag costs a row in the transaction that adds a product, which holds 100 at most. */
  private static final int MOST_TAGS = 20;

  static final int LONGEST_TAG = 40;

  private static final List<String> IMAGES = List.of("imageUrl1", "imageUrl2", "imageUrl3");

  private ProductJson() {}

  static Checked<ProductDraft> read(Fields fields) {
    String name = fields.text("name", LONGEST_NAME);
    Money price = fields.money("price", HIGHEST_PRICE);
    String shortDescription = fields.optionalText("shortDescription", LONGEST_SHORT_DESCRIPTION);
    String description = fields.optionalText("description", LONGEST_DESCRIPTION);
    List<String> images = IMAGES.stream().map(image -> url(fields, image)).toList();
    List<String> tags = distinct(fields.texts("tags", MOST_TAGS, LONGEST_TAG));
    return fields.check(
        () -> new ProductDraft(name, shortDescription, description, images, price, tags));
  }

  static Json.Writer write(Product product) {
    ProductDraft draft = product.draft();
    return json -> {
      json.writeStartObject();
      json.writeStringField("id", product.id());
      json.writeStringField("name", draft.name());
      json.writeStringField("shortDescription", draft.shortDescription());
      json.writeStringField("description", draft.description());
      for (int i = 0; i < IMAGES.size(); i++) {
        json.writeStringField(IMAGES.get(i), draft.imageUrls().get(i));
      }
      json.writeNumberField("price", draft.price().amount());
      json.writeArrayFieldStart("tags");
      for (String tag : draft.tags()) {
        json.writeString(tag);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  /** Shop fronts put it into a page: a {@code javascript:} URL must not get there. */
  private static String url(Fields fields, String name) {
    String url = fields.optionalText(name, LONGEST_URL);
    if (!url.isEmpty() && !isWeb(url.toLowerCase(Locale.ROOT))) {
      fields.violate(name, "must start with https://, http:// or /");
    }
    return url;
  }

  private static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("/");
  }

  /** Tags that differ in case alone are one tag, as it was spelt first. */
  private static List<String> distinct(List<String> tags) {
    return List.copyOf(
        tags.stream()
            .collect(
                Collectors.toMap(
                    tag -> tag.toLowerCase(Locale.ROOT),
                    tag -> tag,
                    (first, _) -> first,
                    LinkedHashMap::new))
            .values());
  }
}
