@NullMarked
package com.acme.shop.local.lambda;

import org.jspecify.annotations.NullMarked;
