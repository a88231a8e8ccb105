package com.acme.shop.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a shop stays in the temporary directory, however the shop ended. */
class WorkDirectoryTest {

  /** Above every process id that an operating system gives out. */
  private static final long NOBODY = Integer.MAX_VALUE;

  @TempDir private Path temporary;

  @Test
  void what_a_killed_process_left_behind_goes_at_the_next_start() throws IOException {
    Path orphan = directoryOf(NOBODY);
    try (WorkDirectory directory = WorkDirectory.create(temporary)) {
      assertThat(orphan).doesNotExist();
      assertThat(directory.path()).isDirectory();
    }
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void the_directories_of_living_processes_stay() throws IOException {
    Path busy = directoryOf(ProcessHandle.current().pid());
    Path foreign = Files.createDirectory(temporary.resolve("acme-shop-lambda-of-a-person"));
    try (WorkDirectory _ = WorkDirectory.create(temporary)) {
      assertThat(busy).isDirectory();
      assertThat(foreign).isDirectory();
    }
  }

  private Path directoryOf(long pid) throws IOException {
    Path directory = temporary.resolve("acme-shop-lambda-" + pid + "-1");
    Files.createDirectories(directory.resolve("task/lib"));
    Files.writeString(directory.resolve("task/lib/function.jar"), "a jar");
    return directory;
  }
}
