/**
 * {@code ./shop dlq}: looks into dead-letter queues, here or on AWS, and sends back or deletes what
 * is in them. Nothing that it prints holds card data.
 */
@NullMarked
package com.acme.shop.local.deadletters;

import org.jspecify.annotations.NullMarked;
