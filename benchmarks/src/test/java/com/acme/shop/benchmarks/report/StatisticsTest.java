package com.acme.shop.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void the_median_is_the_middle_one_in_whatever_order() {
    assertThat(Statistics.median(new double[] {9, 1, 5})).isEqualTo(5);
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_middle_ones() {
    assertThat(Statistics.median(new double[] {4, 1, 2, 100})).isEqualTo(3);
  }

  @Test
  void nothing_measured_is_nothing() {
    assertThat(Statistics.median(new double[0])).isZero();
    assertThat(Statistics.percentile(new double[0], 0.99)).isZero();
  }

  @Test
  void of_a_hundred_values_the_99th_is_the_p99() {
    double[] hundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
    assertThat(Statistics.percentile(hundred, 0.99)).isEqualTo(99);
    assertThat(Statistics.percentile(hundred, 0.5)).isEqualTo(50);
    assertThat(Statistics.percentile(hundred, 1)).isEqualTo(100);
  }

  @Test
  void of_few_values_the_p99_is_the_worst() {
    assertThat(Statistics.percentile(new double[] {3, 1, 2}, 0.99)).isEqualTo(3);
  }
}
