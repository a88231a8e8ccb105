/**
 * The walls of the house, as tests: formatting, who may use whom, and what a function's jar holds.
 */
@NullMarked
package com.acme.shop.walls;

import org.jspecify.annotations.NullMarked;
