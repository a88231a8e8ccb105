package com.acme.shop.pos.application;

class InMemoryTerminalsTest extends TerminalsContract {

  @Override
  protected Terminals terminals() {
    return new InMemoryTerminals();
  }
}
