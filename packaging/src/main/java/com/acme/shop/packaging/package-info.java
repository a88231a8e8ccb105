/**
 * Rehearses a function for its AOT cache, where nothing is there but a JDK: no network, no AWS, no
 * library.
 */
@NullMarked
package com.acme.shop.packaging;

import org.jspecify.annotations.NullMarked;
