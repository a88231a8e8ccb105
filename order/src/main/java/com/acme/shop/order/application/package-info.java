/** What is done with orders: load, decide, save, publish. */
@NullMarked
package com.acme.shop.order.application;

import org.jspecify.annotations.NullMarked;
