package com.acme.shop.walls.planted.cart;

public final class PrintsToTheConsole {
  public void print(String line) {
    System.out.println(line);
  }
}
