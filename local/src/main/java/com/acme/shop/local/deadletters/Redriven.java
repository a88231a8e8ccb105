package com.acme.shop.local.deadletters;

/**
 * A dead letter that was sent back.
 *
 * @param source the name of the queue that it went to
 */
public record Redriven(LetterView letter, String source) {}
