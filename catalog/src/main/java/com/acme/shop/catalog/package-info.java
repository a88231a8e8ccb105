/** Products: what the shop sells. Plain CRUD, so there is no decider here. */
@NullMarked
package com.acme.shop.catalog;

import org.jspecify.annotations.NullMarked;
