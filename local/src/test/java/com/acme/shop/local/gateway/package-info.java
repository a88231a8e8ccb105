@NullMarked
package com.acme.shop.local.gateway;

import org.jspecify.annotations.NullMarked;
