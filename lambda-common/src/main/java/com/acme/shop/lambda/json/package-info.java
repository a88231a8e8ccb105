/** Lenient JSON in, strict JSON out, on jackson-core's streaming parser alone. */
@NullMarked
package com.acme.shop.lambda.json;

import org.jspecify.annotations.NullMarked;
