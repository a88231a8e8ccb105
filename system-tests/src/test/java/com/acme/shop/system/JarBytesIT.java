package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.Function;
import com.acme.shop.local.testing.ShopTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Lambda has to load. */
class JarBytesIT {

  @Test
  void no_jar_is_larger_than_it_may_be() throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    for (Function function : ShopTemplate.stack().functions()) {
      bytes.put(function.code().getFileName().toString(), Files.size(function.code()));
    }
    System.out.println("Bytes of each jar: " + bytes);
    var allowed = Allowances.of("bytes");
    assertThat(allowed.exceededBy(bytes)).as(Allowances::advice).isEmpty();
    assertThat(allowed.unusedBy(bytes)).as("jars that are not there").isEmpty();
  }
}
