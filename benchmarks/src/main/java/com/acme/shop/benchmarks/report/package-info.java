/** Makes a page and pictures of what was measured. It knows the JSON document, and no clock. */
@NullMarked
package com.acme.shop.benchmarks.report;

import org.jspecify.annotations.NullMarked;
