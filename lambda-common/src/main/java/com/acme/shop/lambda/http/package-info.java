/** The HTTP edge: payload format 2.0 in, routes, problems, access, payload format 2.0 out. */
@NullMarked
package com.acme.shop.lambda.http;

import org.jspecify.annotations.NullMarked;
