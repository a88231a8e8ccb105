/** Orders: what was bought, and how far it has come. */
@NullMarked
package com.acme.shop.order;

import org.jspecify.annotations.NullMarked;
