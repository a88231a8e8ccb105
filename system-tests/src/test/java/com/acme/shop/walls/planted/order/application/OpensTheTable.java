package com.acme.shop.walls.planted.order.application;

import com.acme.shop.walls.planted.table.Table;

public record OpensTheTable(Table table) {}
