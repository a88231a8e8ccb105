package com.acme.shop.walls.planted.local;

public record Emulator(int port) {}
