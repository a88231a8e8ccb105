/** The least that a Java function can be: measured, to know what the others add. */
@NullMarked
package com.acme.shop.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
