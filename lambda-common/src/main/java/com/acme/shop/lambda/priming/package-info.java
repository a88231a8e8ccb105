/** Walks through a function's paths before Lambda takes its snapshot: docs/adr/0028. */
@NullMarked
package com.acme.shop.lambda.priming;

import org.jspecify.annotations.NullMarked;
