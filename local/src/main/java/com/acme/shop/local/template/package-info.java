/** Reads template.yaml: YAML, intrinsic functions, SAM, and the stack that comes of it. */
@NullMarked
package com.acme.shop.local.template;

import org.jspecify.annotations.NullMarked;
