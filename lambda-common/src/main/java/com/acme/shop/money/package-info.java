/** Exact money, for every domain. */
@NullMarked
package com.acme.shop.money;

import org.jspecify.annotations.NullMarked;
