package com.acme.shop.walls.planted.cart;

import java.util.logging.Logger;

public record LogsByHand(Logger logger) {}
