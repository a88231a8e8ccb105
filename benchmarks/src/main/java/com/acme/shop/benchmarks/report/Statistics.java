package com.acme.shop.benchmarks.report;

import java.util.Arrays;

/** Numbers out of many numbers. */
public final class Statistics {

  private Statistics() {}

  /** The middle one; between two middle ones their mean; 0 of none. */
  public static double median(double[] values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The smallest value that is not less than this share of all of them (the nearest-rank method); 0
   * of none.
   *
   * @param share more than 0 and at most 1
   */
  public static double percentile(double[] values, double share) {
    double[] sorted = sorted(values);
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1];
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
