package com.acme.shop.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.local.lambda.fixture.Scripted;
import com.acme.shop.local.template.Function;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Functions for tests, from this module's test classes unless a jar is given. */
record Functions(
    String id, String handler, Path code, int memory, Duration timeout, OptionalInt reserved) {

  static Functions scripted() {
    return of(Scripted.class.getName());
  }

  static Functions of(String handler) {
    return new Functions(
        "Fixture", handler, testClasses(), 256, Duration.ofSeconds(20), OptionalInt.empty());
  }

  static Path testClasses() {
    try {
      return Path.of(Scripted.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] event(String script) {
    return ("\"" + script + "\"").getBytes(UTF_8);
  }

  Functions named(String changed) {
    return new Functions(changed, handler, code, memory, timeout, reserved);
  }

  Functions from(Path jar) {
    return new Functions(id, handler, jar, memory, timeout, reserved);
  }

  Functions withMemory(int changed) {
    return new Functions(id, handler, code, changed, timeout, reserved);
  }

  Functions withTimeout(Duration changed) {
    return new Functions(id, handler, code, memory, changed, reserved);
  }

  Functions withReserved(int changed) {
    return new Functions(id, handler, code, memory, timeout, OptionalInt.of(changed));
  }

  Function function() {
    return new Function(
        id,
        "shop-" + id,
        handler,
        code,
        memory,
        timeout,
        Map.of("TABLE_NAME", "shop"),
        reserved,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
