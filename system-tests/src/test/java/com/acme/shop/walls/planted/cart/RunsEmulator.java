package com.acme.shop.walls.planted.cart;

import com.acme.shop.walls.planted.local.Emulator;

public record RunsEmulator(Emulator emulator) {}
