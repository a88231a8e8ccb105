package com.acme.shop.walls.planted.cart;

public final class PrintsItsTrouble {
  public void print(IllegalStateException trouble) {
    trouble.printStackTrace();
  }
}
