package com.acme.shop.pos.application;

import com.acme.shop.prices.Offer;
import com.acme.shop.prices.Offers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Offers as a map. */
public final class InMemoryOffers implements Offers {

  private final Map<String, Offer> offers = new ConcurrentHashMap<>();

  @Override
  public Map<String, Offer> find(Set<String> ids) {
    return offers.entrySet().stream()
        .filter(offer -> ids.contains(offer.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void put(String id, Offer offer) {
    offers.put(id, offer);
  }

  @Override
  public void remove(String id) {
    offers.remove(id);
  }
}
