package com.acme.shop.walls.planted.order.domain;

import com.acme.shop.walls.planted.events.Published;

public record SendsEvents(Published event) {}
