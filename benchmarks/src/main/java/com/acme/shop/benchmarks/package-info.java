/** Measures the shop: cold start, warm latency, throughput and cost. */
@NullMarked
package com.acme.shop.benchmarks;

import org.jspecify.annotations.NullMarked;
