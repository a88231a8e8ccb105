package com.acme.shop.walls.planted.order.dynamodb;

import com.acme.shop.walls.planted.table.Table;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Breaks no wall. */
public record Orders(Table table, GetItemRequest request) {}
