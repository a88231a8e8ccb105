package com.acme.shop.cart;

import com.acme.shop.money.Money;

/** What the catalog says of a product, as far as a cart needs it. */
public record Offer(String name, Money price, String shortDescription) {}
