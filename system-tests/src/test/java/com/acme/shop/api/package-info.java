/** The shop's OpenAPI document, and what it says of a request and its answer. */
@NullMarked
package com.acme.shop.api;

import org.jspecify.annotations.NullMarked;
