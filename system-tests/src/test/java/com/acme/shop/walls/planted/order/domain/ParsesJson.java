package com.acme.shop.walls.planted.order.domain;

import com.fasterxml.jackson.core.JsonFactory;

public record ParsesJson(JsonFactory factory) {}
