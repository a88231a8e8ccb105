package com.acme.shop.local.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the shops that run, {@code <port>.json} each. One whose process has died is nobody's
 * and goes when it is come upon.
 */
public final class RunningShops {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path directory;

  /**
   * The files of a checkout.
   *
   * @param root where the template lies
   */
  public RunningShops(Path root) {
    directory = root.resolve("target").resolve("running");
  }

  /** The checkout whose build this is, as the launch file names it; else the working directory. */
  public static RunningShops ofThisBuild() {
    return new RunningShops(Path.of(System.getProperty("shop.root", ".")));
  }

  /** A file that is there as long as the shop is open. */
  public record Announcement(Path file) implements AutoCloseable {

    @Override
    public void close() {
      delete(file);
    }
  }

  /** Writes the shop's file, at once and whole. */
  public Announcement announce(RunningShop shop) {
    var _ = all();
    Path file = directory.resolve(shop.port() + ".json");
    try {
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, "shop", ".new");
      Files.write(fresh, JSON.writeValueAsBytes(shop));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return new Announcement(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shops that run, by port. */
  public List<RunningShop> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .flatMap(file -> read(file).stream())
          .sorted(Comparator.comparingInt(RunningShop::port))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<RunningShop> read(Path file) {
    try {
      Optional<RunningShop> shop = Optional.of(JSON.readValue(file.toFile(), RunningShop.class));
      Optional<RunningShop> alive = shop.filter(RunningShop::isAlive);
      if (alive.isEmpty()) {
        delete(file);
      }
      return alive;
    } catch (JsonProcessingException e) {
      delete(file);
      return Optional.empty();
    } catch (FileNotFoundException e) {
      // It has ended just now.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
