package com.acme.shop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.template.BrokenTemplate;
import com.acme.shop.local.template.Surroundings;
import com.acme.shop.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalParametersTest {

  private static final String SHOP =
      "{Mode: {Type: String, Default: strict}, DeliverySeconds: {Type: Number, Default: 60}}";

  @TempDir private Path directory;

  @Test
  void a_delivery_takes_two_seconds_here() throws IOException {
    assertThat(values(SHOP)).isEqualTo(Map.of("DeliverySeconds", "2"));
  }

  @Test
  void a_parameter_that_the_template_does_not_have_gets_no_value() throws IOException {
    assertThat(values("{Other: {Type: String}}")).isEmpty();
  }

  @Test
  void legacy_is_a_mode_of_the_template() throws IOException {
    assertThat(values(SHOP, "--legacy")).containsEntry("Mode", "legacy");
    assertThat(LocalParameters.areLegacy(values(SHOP, "--legacy"))).isTrue();
    assertThat(LocalParameters.areLegacy(values(SHOP, "--param", "Mode=legacy"))).isTrue();
  }

  @Test
  void what_is_asked_for_by_name_wins() throws IOException {
    Map<String, String> values =
        values(SHOP, "--param", "DeliverySeconds=30", "--legacy", "--param", "Mode=strict");
    assertThat(values).isEqualTo(Map.of("DeliverySeconds", "30", "Mode", "strict"));
    assertThat(LocalParameters.areLegacy(values)).isFalse();
  }

  @Test
  void a_name_that_the_template_does_not_have_is_refused() throws IOException {
    Template template = template(SHOP);
    Map<String, String> values = values(SHOP, "--param", "Modus=legacy");
    var nowhere = URI.create("http://127.0.0.1:1");
    assertThatThrownBy(
            () -> template.resolve(values, new Surroundings("shop", "r", "1", nowhere, nowhere)))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessage("Parameters: there is no parameter named Modus, only Mode, DeliverySeconds");
  }

  private Map<String, String> values(String parameters, String... arguments) throws IOException {
    return LocalParameters.of(Options.parse(List.of(arguments)), template(parameters));
  }

  private Template template(String parameters) throws IOException {
    Path file = directory.resolve("template.yaml");
    Files.writeString(file, "Parameters: " + parameters + "\n");
    return Template.read(file);
  }
}
