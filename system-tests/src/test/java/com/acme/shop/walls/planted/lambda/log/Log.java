package com.acme.shop.walls.planted.lambda.log;

/** Breaks no wall: this is where the console is written to. */
public final class Log {
  public void write(String line) {
    System.out.println(line);
  }
}
