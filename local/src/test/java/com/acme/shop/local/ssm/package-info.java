@NullMarked
package com.acme.shop.local.ssm;

import org.jspecify.annotations.NullMarked;
