package com.acme.shop.walls.planted.cart;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;

public final class OpensConnections {
  public URLConnection connection(URL url) throws IOException {
    return url.openConnection();
  }
}
