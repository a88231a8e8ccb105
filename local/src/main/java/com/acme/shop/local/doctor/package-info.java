/**
 * {@code ./shop doctor}: checks a shop that runs, here or on AWS, from outside.
 *
 * <p>Nothing that a shop says is printed, since it may be ill enough to echo a password: only our
 * own words, status codes, counts, and the names of queues.
 */
@NullMarked
package com.acme.shop.local.doctor;

import org.jspecify.annotations.NullMarked;
