/**
 * What needs neither AWS nor a process of its own: measured by JMH, in the jar that is deployed.
 */
@NullMarked
package com.acme.shop.benchmarks.pure;

import org.jspecify.annotations.NullMarked;
