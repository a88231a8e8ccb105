package com.acme.shop.walls.planted.cart;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;

/** Breaks no wall: a small response type. */
public record BatchAnswer(SQSBatchResponse failures) {}
