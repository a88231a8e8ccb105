/** Passwords as they are kept: Argon2id, and nothing that leads back. */
@NullMarked
package com.acme.shop.user.password;

import org.jspecify.annotations.NullMarked;
