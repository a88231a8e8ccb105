package com.acme.shop.local.gateway;

/** One header line of a response. */
public record Header(String name, String value) {}
