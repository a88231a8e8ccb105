package com.acme.shop.benchmarks.functions;

import com.acme.shop.benchmarks.rivals.Toolchain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Functions in their AOT form. */
record AotContestants(Path root, World world, Contestants contestants) {

  /**
   * Packages those that are asked for by their names. Where it cannot be done, they are left out.
   *
   * @param skipped takes the name and the reason
   */
  List<Contestant> of(
      List<Subject> subjects, Predicate<String> asked, BiConsumer<String, String> skipped)
      throws InterruptedException {
    List<Subject> wanted =
        subjects.stream().filter(subject -> asked.test(subject.aotName())).toList();
    List<Contestant> packaged = new ArrayList<>();
    try {
      for (Subject subject : wanted) {
        packaged.add(contestants.of(subject, pack(subject, packaged.isEmpty())));
      }
    } catch (Toolchain.CannotBuild e) {
      wanted.stream()
          .skip(packaged.size())
          .forEach(subject -> skipped.accept(subject.aotName(), String.valueOf(e.getMessage())));
    }
    return packaged;
  }

  private AotPackage pack(Subject subject, boolean first) throws InterruptedException {
    var packaging = new AotPackaging(root);
    if (first) {
      packaging.makeJvm();
    }
    return packaging.pack(world.function(subject.function()));
  }
}
