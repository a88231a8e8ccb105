package com.acme.shop.walls.planted.order.domain;

import java.time.Clock;

public record HoldsClock(Clock clock) {}
