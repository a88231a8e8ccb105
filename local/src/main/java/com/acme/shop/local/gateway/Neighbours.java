package com.acme.shop.local.gateway;

import java.util.List;
import java.util.function.Consumer;

/**
 * What is on the API's port beside the API.
 *
 * @param statics local pages, asked in this order when no route takes a request
 * @param sites asked before the API
 * @param listener hears of each request that a route took, before its client has the answer, from
 *     many threads: it must be quick and not throw
 */
public record Neighbours(List<StaticFiles> statics, List<Site> sites, Consumer<Served> listener) {

  public Neighbours {
    statics = List.copyOf(statics);
    sites = List.copyOf(sites);
  }
}
