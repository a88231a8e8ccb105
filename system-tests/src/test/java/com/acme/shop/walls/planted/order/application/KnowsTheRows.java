package com.acme.shop.walls.planted.order.application;

import com.acme.shop.walls.planted.order.dynamodb.Orders;

public record KnowsTheRows(Orders orders) {}
