/** What is done with sales: load, decide, save. Ports to what is outside. */
@NullMarked
package com.acme.shop.pos.application;

import org.jspecify.annotations.NullMarked;
