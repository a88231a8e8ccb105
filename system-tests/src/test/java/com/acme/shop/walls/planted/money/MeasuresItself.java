package com.acme.shop.walls.planted.money;

import org.openjdk.jmh.infra.Blackhole;

public record MeasuresItself(Blackhole blackhole) {}
