package com.acme.shop.walls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.walls.FunctionJar.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar's checks find what is planted. */
class FunctionJarTest {

  private static final LocalDateTime FIXED = LocalDateTime.parse("2026-11-01T00:00:00");

  @Test
  void a_clean_jar_has_nothing_unwanted() {
    FunctionJar jar =
        jar("META-INF/MANIFEST.MF", "com/acme/shop/cart/Cart.class", "org/slf4j/Logger.class");
    assertThat(jar.unwanted()).isEmpty();
    assertThat(jar.duplicates()).isEmpty();
    assertThat(jar.writtenAtAnotherTimeThan(FIXED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module-info.class",
        "META-INF/versions/9/module-info.class",
        "META-INF/BCKEY.SF",
        "META-INF/BCKEY.RSA",
        "META-INF/BCKEY.DSA",
        "org/junit/jupiter/api/Test.class",
        "org/assertj/core/api/Assertions.class",
        "com/amazonaws/services/dynamodbv2/local/main/ServerRunner.class",
        "com/acme/shop/local/Main.class",
        "com/acme/shop/cart/CartTest.class",
        "com/acme/shop/cart/CartIT$Nested.class",
        "io/netty/channel/Channel.class",
        "org/apache/http/client/HttpClient.class",
        "org/apache/hc/client5/http/HttpRoute.class",
        "software/amazon/awssdk/http/apache/ApacheHttpClient.class",
        "software/amazon/awssdk/crt/CRT.class",
        "software/amazon/eventstream/Message.class",
        "software/amazon/awssdk/annotations/ThreadSafe.class"
      })
  void a_planted_entry_is_found(String name) {
    assertThat(jar(name).unwanted()).singleElement().asString().endsWith(": " + name);
  }

  @Test
  void an_entry_of_ours_at_another_time_is_found() {
    assertThat(
            jar(FIXED.minusYears(1), "com/acme/shop/cart/Cart.class")
                .writtenAtAnotherTimeThan(FIXED))
        .hasSize(1);
  }

  @Test
  void an_entry_from_another_jar_keeps_its_time_but_is_not_younger_than_the_build() {
    assertThat(jar(FIXED.minusYears(1), "org/slf4j/Logger.class").writtenAtAnotherTimeThan(FIXED))
        .isEmpty();
    assertThat(jar(FIXED.plusDays(20), "META-INF/services/x").writtenAtAnotherTimeThan(FIXED))
        .hasSize(1);
  }

  @Test
  void a_duplicate_in_a_real_archive_is_found(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("twice.jar");
    Files.write(
        file, archive("a/One.class", "a/Two.class").replace("Two", "One").getBytes(ISO_8859_1));
    FunctionJar jar = FunctionJar.read(file);
    assertThat(jar.duplicates()).containsExactly("a/One.class");
    assertThat(jar.entries()).extracting(Entry::written).containsOnly(FIXED);
    assertThat(jar.holds("a.One")).isTrue();
    assertThat(jar.holds("a.Two")).isFalse();
  }

  @Test
  void the_handlers_of_a_template_are_read_without_its_tags() {
    String template =
        """
        Resources:
          Table: {Type: AWS::DynamoDB::Table}
          AddFunction:
            Type: AWS::Serverless::Function
            Properties:
              CodeUri: cart/target/cart.jar
              Handler: com.acme.shop.cart.lambda.Add::handleRequest
              Role: !GetAtt Role.Arn
        """;
    assertThat(Handlers.parse(template))
        .containsExactly(
            new Handlers.Handler(
                "AddFunction", "cart/target/cart.jar", "com.acme.shop.cart.lambda.Add"));
  }

  private static FunctionJar jar(String... names) {
    return jar(FIXED, names);
  }

  private static FunctionJar jar(LocalDateTime written, String... names) {
    List<Entry> entries = Stream.of(names).map(name -> new Entry(name, written)).toList();
    return new FunctionJar(Path.of("planted.jar"), entries);
  }

  /** The bytes as text, because the JDK does not write a name twice. */
  private static String archive(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
      }
    }
    return bytes.toString(ISO_8859_1);
  }
}
