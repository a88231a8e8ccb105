package com.acme.shop.local.sources;

/** How an invocation that did not finish its batch ended. */
enum StreamResponse {
  /** The function answered, and its answer named failures. */
  ANSWERED,
  /** The function itself failed. */
  UNHANDLED
}
