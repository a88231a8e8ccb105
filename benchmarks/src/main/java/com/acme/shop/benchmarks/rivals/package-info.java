/** Builds the rivals: the catalog's job in other languages, and in a Java without much thought. */
@NullMarked
package com.acme.shop.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
