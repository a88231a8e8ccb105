/** What the emulators of ours have in common: AWS's JSON protocol 1.1 over HTTP. */
@NullMarked
package com.acme.shop.local.awsjson;

import org.jspecify.annotations.NullMarked;
