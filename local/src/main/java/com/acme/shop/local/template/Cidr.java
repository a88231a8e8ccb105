package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Cidr}: so many equal subnets of an IPv4 block. */
final class Cidr {

  private static final Pattern BLOCK =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  private Cidr() {}

  static JsonNode blocks(Arguments arguments) {
    Matcher block = BLOCK.matcher(arguments.text(0));
    if (!block.matches()) {
      throw arguments.place().broken("not an IPv4 block: " + arguments.text(0));
    }
    int count = arguments.number(1);
    int bits = arguments.number(2);
    int free = 32 - Integer.parseInt(block.group(5));
    if (count < 1 || bits < 1 || bits > free || count > 1L << (free - bits)) {
      throw arguments.place().broken("Fn::Cidr cannot cut this out of " + arguments.text(0));
    }
    return blocks(address(block) >>> free << free, count, bits);
  }

  private static ArrayNode blocks(long start, int count, int bits) {
    ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < count; i++) {
      long at = start + ((long) i << bits);
      blocks.add(
          "%d.%d.%d.%d/%d"
              .formatted(at >> 24 & 255, at >> 16 & 255, at >> 8 & 255, at & 255, 32 - bits));
    }
    return blocks;
  }

  private static long address(Matcher block) {
    long address = 0;
    for (int i = 1; i <= 4; i++) {
      address = address << 8 | Integer.parseInt(block.group(i));
    }
    return address;
  }
}
