package com.acme.shop.local.lambda;

import java.nio.file.Path;

/**
 * A version of a function's code, laid out as a task root.
 *
 * @param version differs when the jar has been replaced
 */
record Code(Path root, String version) {}
