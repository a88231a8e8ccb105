/** One JSON line an event of interest, metrics in the same stream. */
@NullMarked
package com.acme.shop.lambda.log;

import org.jspecify.annotations.NullMarked;
