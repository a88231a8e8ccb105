package com.acme.shop.walls.planted.money;

import com.acme.shop.walls.planted.benchmarks.Benchmark;

public record RunsBenchmark(Benchmark benchmark) {}
