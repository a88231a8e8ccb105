/** Signing by AWS KMS: the private key never leaves it. */
@NullMarked
package com.acme.shop.lambda.kms;

import org.jspecify.annotations.NullMarked;
