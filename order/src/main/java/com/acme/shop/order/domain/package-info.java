/** What an order is and what may become of it: pure rules. */
@NullMarked
package com.acme.shop.order.domain;

import org.jspecify.annotations.NullMarked;
