package com.acme.shop.catalog;

import com.acme.shop.money.Money;
import java.util.List;

/**
 * What a person says of a product. Texts are empty where nothing is said.
 *
 * @param imageUrls three: a square one and two thumbnails
 */
public record ProductDraft(
    String name,
    String shortDescription,
    String description,
    List<String> imageUrls,
    Money price,
    List<String> tags) {

  public ProductDraft {
    imageUrls = List.copyOf(imageUrls);
    tags = List.copyOf(tags);
  }
}
