package com.acme.shop.order.domain;

/** Where an order goes; a part that the buyer left out is empty. */
public record Destination(String street, String city, String zip, String state, String country) {}
