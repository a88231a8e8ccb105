/**
 * The edge of a function: HTTP requests and answers, problems, lenient JSON, identity, logs,
 * metrics and the environment. What every function loads at start lives here, so it stands on
 * jackson-core alone.
 */
@NullMarked
package com.acme.shop.lambda;

import org.jspecify.annotations.NullMarked;
