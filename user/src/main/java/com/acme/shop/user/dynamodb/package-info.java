/** Rows and users: the only place that spells a key of the user domain. */
@NullMarked
package com.acme.shop.user.dynamodb;

import org.jspecify.annotations.NullMarked;
