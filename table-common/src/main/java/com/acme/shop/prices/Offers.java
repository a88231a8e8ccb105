package com.acme.shop.prices;

import java.util.Map;
import java.util.Set;

/** The copy of what the catalog offers: docs/adr/0009. */
public interface Offers {

  /**
   * Offers by product id; a product that the catalog does not know is left out.
   *
   * @param ids up to 100
   */
  Map<String, Offer> find(Set<String> ids);

  void put(String id, Offer offer);

  void remove(String id);
}
