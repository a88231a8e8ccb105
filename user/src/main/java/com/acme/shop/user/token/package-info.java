/** Refresh tokens, and the public keys of access tokens. */
@NullMarked
package com.acme.shop.user.token;

import org.jspecify.annotations.NullMarked;
