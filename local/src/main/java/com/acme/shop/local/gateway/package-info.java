/** The HTTP API in front of the functions: routes, payload format 2.0, CORS. */
@NullMarked
package com.acme.shop.local.gateway;

import org.jspecify.annotations.NullMarked;
