/** Buys something from a new version before customers may. */
@NullMarked
package com.acme.shop.canary;

import org.jspecify.annotations.NullMarked;
