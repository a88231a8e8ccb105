/** The envelope and the event contracts, and their way to and from SQS. */
@NullMarked
package com.acme.shop.events;

import org.jspecify.annotations.NullMarked;
