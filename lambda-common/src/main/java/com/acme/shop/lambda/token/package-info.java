/** Issuing access tokens: JWTs, signed with RS256. */
@NullMarked
package com.acme.shop.lambda.token;

import org.jspecify.annotations.NullMarked;
