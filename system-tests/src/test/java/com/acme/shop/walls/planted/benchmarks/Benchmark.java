package com.acme.shop.walls.planted.benchmarks;

public record Benchmark(String name) {}
