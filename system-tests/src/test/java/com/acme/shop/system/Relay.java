package com.acme.shop.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A network to the shop that can be cut like a cable, or lose the answers. */
final class Relay implements AutoCloseable {

  private static final int BUFFER = 8_192;

  private enum State {
    OPEN,
    /** Requests arrive; the connection breaks when the answer comes. */
    LOSES_ANSWERS,
    CUT
  }

  private final URI shop;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile State state = State.OPEN;

  Relay(URI shop) {
    this.shop = shop;
    try {
      server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  void cut() {
    state = State.CUT;
    sockets.forEach(Relay::end);
  }

  void loseAnswers() {
    state = State.LOSES_ANSWERS;
  }

  /** How many connections have broken with an answer on its way. */
  int lostAnswers() {
    return lost.get();
  }

  void mend() {
    state = State.OPEN;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        join(server.accept());
      } catch (IOException _) {
        // The relay was closed, or the shop: the browser sees a connection that ends.
      }
    }
  }

  private void join(Socket client) throws IOException {
    if (state == State.CUT) {
      end(client);
      return;
    }
    var upstream = new Socket(shop.getHost(), shop.getPort());
    sockets.add(client);
    sockets.add(upstream);
    Thread.ofVirtual().start(() -> copy(client, upstream, false));
    Thread.ofVirtual().start(() -> copy(upstream, client, true));
  }

  private void copy(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0 && passes(answers); read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } catch (IOException _) {
      // One side has gone, and try has closed the other.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private boolean passes(boolean answer) {
    return switch (state) {
      case OPEN -> true;
      case LOSES_ANSWERS -> !(answer && lose());
      case CUT -> false;
    };
  }

  private boolean lose() {
    lost.incrementAndGet();
    return true;
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
