package com.acme.shop.local.lambda;

/**
 * Tells a listener of an invocation that is over.
 *
 * @param function the logical id
 * @param event as the function got it; nobody may change it
 */
public record Invoked(String function, byte[] event, Outcome outcome, Past past) {}
