package com.acme.shop.walls.planted.order.application;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public record TalksToDynamoDb(DynamoDbClient client) {}
