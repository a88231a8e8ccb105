/** What runs in an image before the function does, beside AWS's runtime client. */
@NullMarked
package com.acme.shop.packaging.start;

import org.jspecify.annotations.NullMarked;
