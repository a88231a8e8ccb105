/** What an order costs, how many the shop takes, and how that grows. */
@NullMarked
package com.acme.shop.benchmarks.orders;

import org.jspecify.annotations.NullMarked;
