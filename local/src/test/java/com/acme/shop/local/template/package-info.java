@NullMarked
package com.acme.shop.local.template;

import org.jspecify.annotations.NullMarked;
