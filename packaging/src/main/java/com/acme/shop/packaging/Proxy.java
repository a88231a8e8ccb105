package com.acme.shop.packaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An HTTP proxy that connects everybody, whomever they ask for, with one server. */
final class Proxy implements AutoCloseable {

  private static final byte[] CONNECTED = "HTTP/1.1 200 Connected\r\n\r\n".getBytes(US_ASCII);

  /** The empty line after a request's header. */
  private static final int END = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

  private final ServerSocket door;
  private final InetSocketAddress server;

  private Proxy(ServerSocket door, InetSocketAddress server) {
    this.door = door;
    this.server = server;
  }

  static Proxy open(InetSocketAddress server) throws IOException {
    var door = new ServerSocket();
    door.bind(RuntimeApi.loopback());
    var proxy = new Proxy(door, server);
    var _ = Thread.startVirtualThread(proxy::serve);
    return proxy;
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void connect(Socket client) throws IOException {
    skipHeader(client.getInputStream());
    client.getOutputStream().write(CONNECTED);
    Socket there = new Socket(server.getAddress(), server.getPort());
    pump(client, there);
    pump(there, client);
  }

  private static void skipHeader(InputStream in) throws IOException {
    int last = 0;
    for (int next = in.read(); next >= 0 && last != END; next = in.read()) {
      last = last << 8 | next;
      if (last == END) {
        return;
      }
    }
  }

  private static void pump(Socket from, Socket to) {
    var _ =
        Thread.startVirtualThread(() -> {
          try (from;
              to) {
            OutputStream out = to.getOutputStream();
            var _ = from.getInputStream().transferTo(out);
          } catch (IOException e) {
            // One of both has hung up: so does the other one.
            System.Logger log = System.getLogger(Proxy.class.getName());
            log.log(System.Logger.Level.DEBUG, "A connection ended", e);
          }
        });
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
