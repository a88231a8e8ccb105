package com.acme.shop.local;

import com.acme.shop.local.gateway.PortTaken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out about the API's port before anything slow is started, and before it is needed. */
final class FreePort {

  private FreePort() {}

  /**
   * The port to listen at.
   *
   * @param wanted 0 for any that is free
   * @throws PortTaken when somebody listens there
   */
  static int choose(int wanted) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new PortTaken(wanted, e);
    }
  }
}
