/** Rows and products: the only place that spells a key of the catalog. */
@NullMarked
package com.acme.shop.catalog.dynamodb;

import org.jspecify.annotations.NullMarked;
