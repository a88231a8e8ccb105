/** The one table: its client, its keys, conditional writes and pages. */
@NullMarked
package com.acme.shop.table;

import org.jspecify.annotations.NullMarked;
