package com.acme.shop.walls.planted.order.dynamodb;

import com.amazonaws.services.lambda.runtime.Context;

public record ReadsTheContext(Context context) {}
