/** People, their passwords and their tokens. */
@NullMarked
package com.acme.shop.user;

import org.jspecify.annotations.NullMarked;
