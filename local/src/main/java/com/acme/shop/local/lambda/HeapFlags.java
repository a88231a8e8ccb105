package com.acme.shop.local.lambda;

import java.util.List;

/** The heap that Lambda's Java runtime gives itself. */
final class HeapFlags {

  private HeapFlags() {}

  /**
   * At most 85 % of the memory size. The start is what a JVM takes on a machine of that size, a
   * 64th: it would otherwise go by the memory of this machine, and a small function would look
   * large.
   *
   * @param memory in MiB
   */
  static List<String> of(int memory) {
    return List.of(
        "-XX:MaxHeapSize=" + memory * 1024L * 85 / 100 + "k",
        "-XX:InitialHeapSize=" + Math.max(8, memory / 64) + "m");
  }
}
