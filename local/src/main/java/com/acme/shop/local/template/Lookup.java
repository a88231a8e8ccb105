package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/** What {@code Ref} and {@code Fn::GetAtt} may name from where they stand. */
interface Lookup {

  JsonNode ref(String name, Place asker);

  JsonNode attribute(String logicalId, String attribute, Place asker);
}
