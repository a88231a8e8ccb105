package com.acme.shop.walls.planted.cart;

import com.fasterxml.jackson.databind.ObjectMapper;

public record BindsObjects(ObjectMapper mapper) {}
