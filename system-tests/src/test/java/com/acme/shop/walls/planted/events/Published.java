package com.acme.shop.walls.planted.events;

public record Published(String id) {}
