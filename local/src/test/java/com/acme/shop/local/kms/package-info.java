@NullMarked
package com.acme.shop.local.kms;

import org.jspecify.annotations.NullMarked;
