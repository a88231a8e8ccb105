package com.acme.shop.local.template;

/** A template that cannot be set up. The message is one line for a person: what is wrong, where. */
public final class BrokenTemplate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokenTemplate(String message) {
    super(message);
  }
}
