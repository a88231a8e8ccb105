package com.acme.shop.local.lambda.bootstrap;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Listens to the parent on standard input. The input ends when the parent does, however it ends,
 * and then this process halts. A byte on it asks for a mark on standard output: whoever reads the
 * mark has read everything that was printed before it.
 */
final class ParentWatch extends Thread {

  /** ASCII EOT. OutputPump, on the parent's side, knows it too. */
  private static final int MARK = 4;

  private final FileInputStream parent = new FileInputStream(FileDescriptor.in);
  private final FileOutputStream output = new FileOutputStream(FileDescriptor.out);

  private ParentWatch() {
    super("parent-watch");
    setDaemon(true);
  }

  static void begin() {
    new ParentWatch().start();
    // A function on Lambda reads nothing from its standard input.
    System.setIn(InputStream.nullInputStream());
  }

  @Override
  public void run() {
    try {
      while (parent.read() >= 0) {
        output.write(MARK);
      }
    } catch (IOException e) {
      System.err.println("Lost the parent: " + e.getMessage());
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }
}
