/**
 * Measures every function of the template from its own jar, and its rivals, one after the other in
 * each round.
 */
@NullMarked
package com.acme.shop.benchmarks.functions;

import org.jspecify.annotations.NullMarked;
