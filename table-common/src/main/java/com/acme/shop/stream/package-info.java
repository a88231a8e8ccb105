/** What a function makes of the table's stream. */
@NullMarked
package com.acme.shop.stream;

import org.jspecify.annotations.NullMarked;
