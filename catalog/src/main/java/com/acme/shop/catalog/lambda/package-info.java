/** The handler of the catalog function, and its wiring. */
@NullMarked
package com.acme.shop.catalog.lambda;

import org.jspecify.annotations.NullMarked;
