/** Event source mappings: SQS queues and DynamoDB streams that invoke functions. */
@NullMarked
package com.acme.shop.local.sources;

import org.jspecify.annotations.NullMarked;
