/** How a function talks to AWS. */
@NullMarked
package com.acme.shop.lambda.aws;

import org.jspecify.annotations.NullMarked;
