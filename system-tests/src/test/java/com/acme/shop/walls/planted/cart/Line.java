package com.acme.shop.walls.planted.cart;

/** Breaks no wall. */
public record Line(String item, int quantity) {}
