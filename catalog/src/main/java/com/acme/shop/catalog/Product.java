package com.acme.shop.catalog;

/**
 * Something that the shop sells.
 *
 * @param id sorts products by the time at which they were added
 */
public record Product(String id, ProductDraft draft) {}
