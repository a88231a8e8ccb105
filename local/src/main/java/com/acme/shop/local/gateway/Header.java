package com.acme.shop.local.gateway;

/** One header line of a response. */
record Header(String name, String value) {}
