package com.acme.shop.walls.planted.cart;

import com.acme.shop.walls.planted.catalog.Product;

public record PricesFromCatalog(Product product) {}
