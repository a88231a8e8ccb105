/** The two calls of KMS that sign tokens: {@code Sign} and {@code GetPublicKey}. */
@NullMarked
package com.acme.shop.local.kms;

import org.jspecify.annotations.NullMarked;
