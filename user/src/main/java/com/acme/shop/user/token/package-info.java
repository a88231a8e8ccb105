/** Access tokens (JWT, ES256) and refresh tokens, and the keys that sign. */
@NullMarked
package com.acme.shop.user.token;

import org.jspecify.annotations.NullMarked;
