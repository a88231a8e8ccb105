package com.acme.shop.walls.planted.table;

public record Table(String name) {}
