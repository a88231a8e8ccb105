package com.acme.shop.cart;

/** Somebody's cart. */
public record UserCart(String userid, Cart cart) {}
