package com.acme.shop.local.iam;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * One connection of a function, with one connection of its own to the emulator: what ends either
 * ends both, so a function sees just what it would see without a gate.
 *
 * <p>Requests are read; answers are only when somebody watches. That is safe as no SDK sends a
 * request before it has the answer to the one before.
 */
final class Passage implements AutoCloseable {

  private final Socket client;
  private final Socket emulator = new Socket();
  private final Guard guard;
  private final Optional<Watch> watch;

  Passage(Socket client, Guard guard, Optional<Watch> watch) {
    this.client = client;
    this.guard = guard;
    this.watch = watch;
  }

  /** Passes requests and answers on until either side ends its connection. */
  void run(InetSocketAddress address) {
    try {
      client.setTcpNoDelay(true);
      emulator.setTcpNoDelay(true);
      emulator.connect(address);
      Thread.ofVirtual().name("answers").start(this::answers);
      requests();
    } catch (IOException e) {
      // A connection is gone, and the other one goes with it: the function's SDK tells the rest.
    }
  }

  private void requests() throws IOException {
    var in = new BufferedInputStream(client.getInputStream(), 16 * 1024);
    Optional<HttpRequest> request = HttpRequest.read(in);
    while (request.isPresent()) {
      Optional<Refusal> refusal = guard.refuse(request.get());
      if (refusal.isPresent()) {
        client.getOutputStream().write(refusal.get().response());
      } else {
        toSend(request.get()).writeTo(emulator.getOutputStream());
      }
      request = HttpRequest.read(in);
    }
  }

  private HttpRequest toSend(HttpRequest request) throws IOException {
    return watch.isPresent() ? watch.get().asking(request) : request;
  }

  private void answers() {
    try {
      if (watch.isPresent()) {
        var in = new BufferedInputStream(emulator.getInputStream(), 16 * 1024);
        watch.get().pass(in, client.getOutputStream());
      } else {
        emulator.getInputStream().transferTo(client.getOutputStream());
      }
    } catch (IOException e) {
      // As above.
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    end(client);
    end(emulator);
  }

  /** Closes a socket, whatever state it is in. */
  static void end(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
