package com.acme.shop.order.domain;

/**
 * What is kept of a card.
 *
 * @param scheme as the buyer named it; empty when he did not
 * @param lastFour digits; fewer where the number had fewer
 */
public record CardHint(String scheme, String lastFour) {}
