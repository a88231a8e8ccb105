package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.rivals.Toolchain;
import com.acme.shop.local.template.Function;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Packages functions with an AOT cache each, by the script that packages them for AWS. */
final class AotPackaging {

  private final String script;
  private final Path root;
  private final Path target;
  private final Path jvm;
  private final Toolchain tools;

  /**
   * @param root of the checkout, which is built
   */
  AotPackaging(Path root) {
    this.root = root;
    this.script = root.resolve("packaging/pack").toString();
    this.target = root.resolve("benchmarks/target/aot");
    this.jvm = target.resolve("jvm");
    this.tools =
        new Toolchain(
            root.resolve("benchmarks/target/aot.log"),
            Map.of("JAVA_HOME", System.getProperty("java.home")));
  }

  /**
   * Makes the JVM for all of them.
   *
   * @throws Toolchain.CannotBuild if it cannot be made here; the log says why
   */
  void makeJvm() throws InterruptedException {
    tools.run(root, script, "jvm", jvm.toString());
  }

  /**
   * Packages a function.
   *
   * @throws Toolchain.CannotBuild if it cannot be packaged; the log says why
   */
  AotPackage pack(Function function) throws InterruptedException {
    Path folder = target.resolve(function.logicalId());
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            script, "function", function.code().toString(), function.handler(), folder.toString()));
    function.environment().forEach((name, value) -> command.add(name + "=" + value));
    tools.run(root, command.toArray(String[]::new));
    return AotPackage.of(folder, jvm);
  }
}
