package com.acme.shop.local.gateway;

/**
 * A file of a local page.
 *
 * @param contentSecurityPolicy value of the header, for example {@code default-src 'none'}
 */
public record StaticFile(String contentType, String contentSecurityPolicy, byte[] content) {}
