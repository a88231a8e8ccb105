package com.acme.shop.walls.planted.cart;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

public record TakesThePojoEvent(APIGatewayV2HTTPEvent event) {}
