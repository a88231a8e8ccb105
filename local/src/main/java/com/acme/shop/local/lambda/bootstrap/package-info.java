/**
 * What runs inside an execution environment before the function does. It is on the functions' class
 * path, so it uses nothing but the JDK and AWS's runtime client, and as few classes as it can.
 */
@NullMarked
package com.acme.shop.local.lambda.bootstrap;

import org.jspecify.annotations.NullMarked;
