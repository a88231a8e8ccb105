package com.acme.shop.local.lambda;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Finds out before the first event that a function's code or handler is not there. */
final class CodeCheck {

  private CodeCheck() {}

  /**
   * @throws BrokenTemplate if the code is missing or unreadable, or has no such handler class
   */
  static void verify(Function function) {
    if (!Files.exists(function.code())) {
      throw new BrokenTemplate(
          "Function %s: %s does not exist; build it first (./mvnw package)"
              .formatted(function.logicalId(), function.code()));
    }
    String handlerClass = function.handler().split("::", 2)[0];
    if (!contains(function, handlerClass.replace('.', '/') + ".class")) {
      throw new BrokenTemplate(
          "Function %s: handler class %s is not in %s"
              .formatted(function.logicalId(), handlerClass, function.code()));
    }
  }

  private static boolean contains(Function function, String entry) {
    Path code = function.code();
    if (Files.isDirectory(code)) {
      return Files.isRegularFile(code.resolve(entry));
    }
    try (ZipFile zip = new ZipFile(code.toFile())) {
      return zip.getEntry(entry) != null;
    } catch (IOException e) {
      throw new BrokenTemplate(
          "Function %s: cannot read %s: %s".formatted(function.logicalId(), code, e.getMessage()));
    }
  }
}
