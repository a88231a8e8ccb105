/** Who calls: access tokens, verified without a call. */
@NullMarked
package com.acme.shop.lambda.identity;

import org.jspecify.annotations.NullMarked;
