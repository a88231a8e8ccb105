package com.acme.shop.walls.planted.lambda;

import com.acme.shop.walls.planted.cart.Line;

public record KnowsCart(Line line) {}
