package com.acme.shop.walls.planted.money;

public record Money(long cents) {}
