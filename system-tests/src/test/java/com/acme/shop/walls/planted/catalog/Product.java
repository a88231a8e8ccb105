package com.acme.shop.walls.planted.catalog;

public record Product(String id) {}
