/**
 * The saga of an order under crashes, faults and disorder: the real functions, each a process of
 * its own, with a hand between them and what they talk to.
 */
@NullMarked
package com.acme.shop.saga;

import org.jspecify.annotations.NullMarked;
