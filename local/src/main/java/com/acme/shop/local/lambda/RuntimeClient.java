package com.acme.shop.local.lambda;

/** What speaks the Runtime API inside an execution environment. */
public enum RuntimeClient {
  /** AWS's client with its native transport; {@link #JAVA} where that cannot be loaded. */
  NATIVE,
  /** AWS's client with a transport in Java, as on machines that are not Linux. */
  JAVA
}
