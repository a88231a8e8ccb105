package com.acme.shop.local.template;

/**
 * A parameter of SSM that holds a text.
 *
 * @param value what the template gives it; ops may have changed it since
 */
public record SsmParameter(String logicalId, String name, String value) {}
