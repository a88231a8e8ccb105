package com.acme.shop.user;

/** What no two users have in common, whatever its case. */
public enum Unique {
  USERNAME,
  EMAIL
}
