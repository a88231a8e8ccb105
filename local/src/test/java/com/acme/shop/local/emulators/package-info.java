@NullMarked
package com.acme.shop.local.emulators;

import org.jspecify.annotations.NullMarked;
