package com.acme.shop.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.deadletters.Trouble;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {

  @Test
  void a_stack_is_named_beside_its_url() {
    var visit = parse("--url https://shop.example/prod --stack shop --region eu-west-1");
    assertThat(visit.url()).contains(URI.create("https://shop.example/prod"));
    assertThat(visit.stack()).contains("shop");
    assertThat(visit.region()).contains("eu-west-1");
  }

  @Test
  void nothing_at_all_means_the_only_local_shop() {
    assertThat(Visit.parse(List.of()).url()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port",
        "--port x",
        "--port 8080 --url https://shop.example",
        "--stack shop",
        "--url https://shop.example --region eu-west-1",
        "--url ftp://shop.example",
        "--url https://shop.example?x=1",
        "--url http://shop.example --username sue",
        "--password sesame"
      })
  void what_cannot_be_meant_is_refused(String words) {
    assertThatThrownBy(() -> parse(words))
        .isInstanceOfSatisfying(
            Trouble.class, trouble -> assertThat(trouble.exitCode()).isEqualTo(2));
  }

  @Test
  void a_password_goes_over_plain_http_on_this_machine_alone() {
    assertThat(parse("--url http://127.0.0.1:8080 --username sue").username()).contains("sue");
  }

  @Test
  void a_password_in_a_url_is_not_repeated() {
    assertThatThrownBy(() -> parse("--url https://sue:sesame@shop.example"))
        .isInstanceOf(Trouble.class)
        .hasMessageNotContaining("sesame");
  }

  private static Visit parse(String words) {
    return Visit.parse(List.of(words.split(" ")));
  }
}
