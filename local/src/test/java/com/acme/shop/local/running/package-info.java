@NullMarked
package com.acme.shop.local.running;

import org.jspecify.annotations.NullMarked;
