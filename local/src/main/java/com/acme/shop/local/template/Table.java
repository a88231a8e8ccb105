package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A DynamoDB table.
 *
 * @param properties the resource's resolved {@code Properties}, in CloudFormation's spelling
 */
public record Table(String logicalId, String name, JsonNode properties) {}
