@NullMarked
package com.acme.shop.local.iam;

import org.jspecify.annotations.NullMarked;
