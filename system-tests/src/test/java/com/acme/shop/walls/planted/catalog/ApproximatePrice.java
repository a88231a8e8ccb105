package com.acme.shop.walls.planted.catalog;

public record ApproximatePrice(double price) {}
