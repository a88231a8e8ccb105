/** What surrounds a function: its environment, time and ids. */
@NullMarked
package com.acme.shop.lambda.runtime;

import org.jspecify.annotations.NullMarked;
