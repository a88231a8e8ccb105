package com.acme.shop.walls.planted.order.lambda;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public record SpellsKeys(AttributeValue key) {}
