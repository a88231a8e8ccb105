/** Issuing access tokens: JWTs, signed with ES256. */
@NullMarked
package com.acme.shop.lambda.token;

import org.jspecify.annotations.NullMarked;
