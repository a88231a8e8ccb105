package com.acme.shop.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningShopsTest {

  private static final ProcessHandle ME = ProcessHandle.current();

  @TempDir private Path root;

  private RunningShops shops = new RunningShops(Path.of("."));

  @BeforeEach
  void look() {
    shops = new RunningShops(root);
  }

  @Test
  void without_files_no_shop_runs() {
    assertThat(shops.all()).isEmpty();
  }

  @Test
  void a_shop_is_told_of_while_it_is_open() {
    RunningShop first = shop(8080, ME.pid(), RunningShop.startOf(ME));
    RunningShop second = shop(9000, ME.pid(), RunningShop.startOf(ME));
    var announcement = shops.announce(second);
    try (var _ = shops.announce(first)) {
      assertThat(root.resolve("target/running/8080.json")).exists();
      assertThat(shops.all()).containsExactly(first, second);
    }
    assertThat(shops.all()).containsExactly(second);
    announcement.close();
    announcement.close();
    assertThat(root.resolve("target/running")).isEmptyDirectory();
  }

  @Test
  void the_file_of_a_dead_process_goes() {
    shops.announce(shop(8080, Long.MAX_VALUE, 0));
    assertThat(shops.all()).isEmpty();
    assertThat(root.resolve("target/running")).isEmptyDirectory();
  }

  @Test
  void another_process_with_the_pid_of_a_dead_one_is_not_that_one() {
    shops.announce(shop(8080, ME.pid(), RunningShop.startOf(ME) - 60_000));
    assertThat(shops.all()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_nobodys() throws IOException {
    Path directory = Files.createDirectories(root.resolve("target/running"));
    Files.writeString(directory.resolve("8080.json"), "{\"api\":");
    assertThat(shops.all()).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  private static RunningShop shop(int port, long pid, long started) {
    return new RunningShop(
        URI.create("http://127.0.0.1:" + port),
        URI.create("http://127.0.0.1:1"),
        URI.create("http://127.0.0.1:2"),
        URI.create("http://127.0.0.1:3"),
        URI.create("http://127.0.0.1:4"),
        "us-east-1",
        "000000000000",
        "shop",
        Map.of("Table", "shop-Table"),
        Map.of("Q", "http://127.0.0.1:2/000000000000/shop-Q"),
        pid,
        started);
  }
}
