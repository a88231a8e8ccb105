/**
 * The two calls of SSM that the shop's settings need: {@code GetParameters}, {@code PutParameter}.
 */
@NullMarked
package com.acme.shop.local.ssm;

import org.jspecify.annotations.NullMarked;
