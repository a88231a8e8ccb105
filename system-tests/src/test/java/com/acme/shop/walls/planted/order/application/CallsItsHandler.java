package com.acme.shop.walls.planted.order.application;

import com.acme.shop.walls.planted.order.lambda.Handler;

public record CallsItsHandler(Handler handler) {}
