package com.acme.shop.order.domain;

/** Who ordered, as he said it; a part that he left out is empty. */
public record Buyer(String firstname, String lastname, String email) {}
