/**
 * What products cost, as every domain that sells them reads it: a copy of the catalog's word, which
 * the price function keeps (docs/adr/0009).
 */
@NullMarked
package com.acme.shop.prices;

import org.jspecify.annotations.NullMarked;
