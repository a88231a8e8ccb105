package com.acme.shop.prices;

import com.acme.shop.money.Money;

/** What the catalog says of a product, as far as those need it who sell it. */
public record Offer(String name, Money price, String shortDescription) {}
