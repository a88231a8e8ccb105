/** Runs functions as Lambda does: execution environments, the Runtime API, limits and reports. */
@NullMarked
package com.acme.shop.local.lambda;

import org.jspecify.annotations.NullMarked;
