package com.acme.shop.walls.planted.pos;

/** Its package has no package-info. */
public record MarkedByNobody(String name) {}
