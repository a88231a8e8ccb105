package com.acme.shop.local.template;

import java.nio.file.Path;

/**
 * Static files that the template hosts beside the API.
 *
 * @param path where they are served, with a slash at both ends: {@code /terminal/}
 * @param folder on this machine
 * @param contentSecurityPolicy the header that they are served with
 */
public record Pages(String path, Path folder, String contentSecurityPolicy) {}
