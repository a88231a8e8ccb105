package com.acme.shop.events;

/** Where a shipment goes; a part that the customer left out is empty. */
public record Address(String street, String city, String zip, String state, String country) {}
