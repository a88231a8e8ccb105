/**
 * Plays AWS on this machine: reads template.yaml, starts the emulators and runs each function under
 * the Lambda Runtime Interface Client.
 */
@NullMarked
package com.acme.shop.local;

import org.jspecify.annotations.NullMarked;
