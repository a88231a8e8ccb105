package com.acme.shop.local.lambda;

/**
 * A line that would be in the function's CloudWatch log group.
 *
 * @param function the function's logical id
 * @param line without its end of line
 */
public record LogLine(String function, String line) {}
