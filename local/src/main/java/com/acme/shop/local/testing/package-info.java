/**
 * For the integration tests of the domains: one function of the template, in the JVM of its test.
 */
@NullMarked
package com.acme.shop.local.testing;

import org.jspecify.annotations.NullMarked;
