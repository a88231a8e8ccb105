package com.acme.shop.local.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Stands in front of an emulator, on loopback only, and lets through what its guard does. */
final class Gate implements AutoCloseable {

  private static final int BACKLOG = 100;

  private final InetSocketAddress emulator;
  private final Guard guard;
  private final Supplier<Optional<Watch>> watches;
  private final ServerSocket door;
  private final Thread acceptor = Thread.ofVirtual().name("gate").unstarted(this::accept);
  private final Set<Passage> passages = ConcurrentHashMap.newKeySet();

  private Gate(InetSocketAddress emulator, Guard guard, Supplier<Optional<Watch>> watches)
      throws IOException {
    this.emulator = emulator;
    this.guard = guard;
    this.watches = watches;
    this.door = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
  }

  /**
   * Opens a gate.
   *
   * @param watches gives each connection its own, where calls are written down
   */
  static Gate open(URI emulator, Guard guard, Supplier<Optional<Watch>> watches) {
    try {
      var address = new InetSocketAddress(emulator.getHost(), emulator.getPort());
      var gate = new Gate(address, guard, watches);
      gate.acceptor.start();
      return gate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Ends every connection and frees the port. */
  @Override
  public void close() {
    Passage.end(door);
    passages.forEach(Passage::close);
    awaitAcceptor();
  }

  /** The port is free only when nobody waits at it any more. */
  private void awaitAcceptor() {
    try {
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().name("passage").start(() -> pass(client));
      } catch (IOException e) {
        // The door has been closed, or a client was gone before it was let in.
      }
    }
  }

  private void pass(Socket client) {
    try (var passage = new Passage(client, guard, watches.get())) {
      passages.add(passage);
      try {
        passage.run(emulator);
      } finally {
        passages.remove(passage);
      }
    }
  }
}
