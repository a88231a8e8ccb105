/**
 * A small house where every wall has at least one class that breaks it, named for what it does
 * wrong, and some that break none: {@link com.acme.shop.walls.WallsTest} wants exactly the
 * offenders found.
 */
@NullMarked
package com.acme.shop.walls.planted;

import org.jspecify.annotations.NullMarked;
