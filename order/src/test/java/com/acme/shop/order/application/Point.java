package com.acme.shop.order.application;

/** Where a function may be stopped: between any two effects. */
enum Point {
  BEFORE_SAVE,
  AFTER_SAVE,
  BEFORE_SEND,
  AFTER_SEND
}
