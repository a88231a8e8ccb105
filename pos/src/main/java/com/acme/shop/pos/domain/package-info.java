/** The rules of a sale and of a day at a till. Knows no clock, no store and no wire. */
@NullMarked
package com.acme.shop.pos.domain;

import org.jspecify.annotations.NullMarked;
