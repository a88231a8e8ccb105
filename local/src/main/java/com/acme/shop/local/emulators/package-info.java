/** DynamoDB Local and ElasticMQ on loopback, filled with the tables and queues of a stack. */
@NullMarked
package com.acme.shop.local.emulators;

import org.jspecify.annotations.NullMarked;
