@NullMarked
package com.acme.shop.local.doctor;

import org.jspecify.annotations.NullMarked;
