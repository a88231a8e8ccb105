package com.acme.shop.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededTest {

  @Test
  void what_a_terminal_signs_in_with_is_kept_to_be_told() throws Exception {
    var seeded =
        Seeded.of(
            List.of(
                answer("{\"id\":\"1\",\"name\":\"Yoga Mat\"}"),
                answer("{\"terminalId\":\"t-1\",\"name\":\"Demo terminal\",\"secret\":\"s-1\"}")));

    assertThat(seeded).isEqualTo(new Seeded(2, List.of(new Seeded.Till("t-1", "s-1"))));
  }

  @Test
  void a_shop_without_tills_tells_of_none() throws Exception {
    assertThat(Seeded.of(List.of(answer("{\"id\":\"1\"}"))).tills()).isEmpty();
  }

  private static JsonNode answer(String body) throws JsonProcessingException {
    return new ObjectMapper().readTree(body);
  }
}
