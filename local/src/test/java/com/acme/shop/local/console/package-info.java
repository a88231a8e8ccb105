@NullMarked
package com.acme.shop.local.console;

import org.jspecify.annotations.NullMarked;
