@NullMarked
package com.acme.shop.local.deadletters;

import org.jspecify.annotations.NullMarked;
