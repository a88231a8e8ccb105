package com.acme.shop.local.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.local.template.BrokenTemplate;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPatternTest {

  @ParameterizedTest(name = "{0} wants {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":["x"]}                                   | {"a":"x"}
          {"a":["x"]}                                   | {"a":"x","b":1}
          {"a":["x","y"]}                               | {"a":"y"}
          {"a":["x"]}                                   | {"a":["w","x"]}
          {"a":["x"],"b":["y"]}                         | {"a":"x","b":"y"}
          {"a":{"b":{"c":["x"]}}}                       | {"a":{"b":{"c":"x"}}}
          {"a":{"b":["x"]}}                             | {"a":[{"b":"w"},{"b":"x"}]}
          {"a":[300]}                                   | {"a":300.0}
          {"a":[0.30]}                                  | {"a":3e-1}
          {"a":[true]}                                  | {"a":true}
          {"a":[null]}                                  | {"a":null}
          {"a":[""]}                                    | {"a":""}
          {"a":[{"prefix":"or"}]}                       | {"a":"order"}
          {"a":[{"suffix":".png"}]}                     | {"a":"dog.png"}
          {"a":[{"equals-ignore-case":"Order"}]}        | {"a":"oRDER"}
          {"a":[{"exists":true}]}                       | {"a":0}
          {"a":[{"exists":true}]}                       | {"a":null}
          {"a":[{"exists":false}]}                      | {"b":1}
          {"a":{"b":[{"exists":false}]}}                | {}
          {"a":[{"numeric":["=",5]}]}                   | {"a":5.0}
          {"a":[{"numeric":[">",0,"<=",10]}]}           | {"a":10}
          {"a":[{"numeric":[">",0,"<=",10]}]}           | {"a":0.001}
          {"a":[{"numeric":[">=",-1]}]}                 | {"a":-1}
          {"a":[{"numeric":["<",1e3]}]}                 | {"a":999.99}
          {"a":[{"anything-but":["x","y"]}]}            | {"a":"z"}
          {"a":[{"anything-but":"x"}]}                  | {"a":1}
          {"a":[{"anything-but":[1]}]}                  | {"a":2}
          {"a":[{"anything-but":{"prefix":"x"}}]}       | {"a":"ax"}
          {"a":["x",{"prefix":"y"},{"exists":false}]}   | {"a":"yes"}
          {"a":["x",{"prefix":"y"},{"exists":false}]}   | {}
          {"$or":[{"a":["x"]},{"b":["y"]}]}             | {"b":"y"}
          {"c":["z"],"$or":[{"a":["x"]},{"b":["y"]}]}   | {"a":"x","c":"z"}
          {"d":{"$or":[{"a":["x"]},{"b":["y"]}]}}       | {"d":{"a":"x"}}
          """)
  void a_pattern_wants_what_fits(String pattern, String event) throws JsonProcessingException {
    assertThat(matches(pattern, event)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not want {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":["x"]}                                   | {"a":"X"}
          {"a":["x"]}                                   | {"b":"x"}
          {"a":["x"]}                                   | {"a":["w"]}
          {"a":["x"]}                                   | {"a":[]}
          {"a":["x"]}                                   | {"a":{"x":"x"}}
          {"a":["x"],"b":["y"]}                         | {"a":"x","b":"z"}
          {"a":{"b":["x"]}}                             | {"a":"x"}
          {"a":{"b":[{"exists":false}]}}                | {"a":"text"}
          {"a":[300]}                                   | {"a":"300"}
          {"a":["300"]}                                 | {"a":300}
          {"a":[null]}                                  | {}
          {"a":[null]}                                  | {"a":""}
          {"a":[""]}                                    | {"a":null}
          {"a":[{"prefix":"or"}]}                       | {"a":"for"}
          {"a":[{"suffix":"er"}]}                       | {"a":"erx"}
          {"a":[{"prefix":"1"}]}                        | {"a":12}
          {"a":[{"exists":true}]}                       | {"b":1}
          {"a":[{"exists":true}]}                       | {"a":{"b":1}}
          {"a":[{"exists":false}]}                      | {"a":null}
          {"a":[{"numeric":[">",0,"<=",10]}]}           | {"a":0}
          {"a":[{"numeric":[">",0,"<=",10]}]}           | {"a":10.01}
          {"a":[{"numeric":[">=",1]}]}                  | {"a":0.99}
          {"a":[{"numeric":["<",1]}]}                   | {"a":1}
          {"a":[{"numeric":["=",5]}]}                   | {"a":"5"}
          {"a":[{"anything-but":["x","y"]}]}            | {"a":"y"}
          {"a":[{"anything-but":["x"]}]}                | {}
          {"a":[{"anything-but":{"prefix":"x"}}]}       | {"a":"xa"}
          {"$or":[{"a":["x"]},{"b":["y"]}]}             | {"a":"y","b":"x"}
          {"c":["z"],"$or":[{"a":["x"]},{"b":["y"]}]}   | {"a":"x"}
          """)
  void a_pattern_passes_by_what_does_not_fit(String pattern, String event)
      throws JsonProcessingException {
    assertThat(matches(pattern, event)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"a\"",
        "{}",
        "{\"a\":\"x\"}",
        "{\"a\":1}",
        "{\"a\":[]}",
        "{\"a\":{}}",
        "{\"a\":[[\"x\"]]}",
        "{\"a\":[{}]}",
        "{\"a\":[{\"perfix\":\"x\"}]}",
        "{\"a\":[{\"prefix\":1}]}",
        "{\"a\":[{\"prefix\":\"x\",\"suffix\":\"y\"}]}",
        "{\"a\":[{\"exists\":\"true\"}]}",
        "{\"a\":[{\"numeric\":[\">\"]}]}",
        "{\"a\":[{\"numeric\":[]}]}",
        "{\"a\":[{\"numeric\":[\"!\",1]}]}",
        "{\"a\":[{\"numeric\":[\">\",\"1\"]}]}",
        "{\"a\":[{\"anything-but\":[]}]}",
        "{\"a\":[{\"anything-but\":{\"exists\":true}}]}",
        "{\"$or\":[]}",
        "{\"$or\":{\"a\":[\"x\"]}}",
        "{\"a\":[\"x\"]} {}",
        "{\"a\":[\"x\"],\"a\":[\"y\"]}"
      })
  void a_broken_pattern_is_named(String pattern) {
    assertThatThrownBy(() -> FilterPattern.parse(pattern))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining("Filter pattern " + pattern);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"body":{"type":["a"]}}                 | {"type":"a"} | true
          {"body":{"type":["a"]}}                 | {"type":"b"} | false
          {"body":{"type":["a"]}}                 | plain        | false
          {"body":{"type":[{"exists":false}]}}    | plain        | false
          {"body":["plain"]}                      | plain        | true
          {"body":[{"prefix":"pl"}]}              | plain        | true
          {"body":[{"prefix":"{"}]}               | {"type":"a"} | false
          {"body":["12"]}                         | 12           | true
          """)
  void a_message_body_is_json_only_when_it_parses(String pattern, String body, boolean passes) {
    assertThat(Filters.parse(List.of(pattern)).passBody(body)).isEqualTo(passes);
  }

  private static boolean matches(String pattern, String event) throws JsonProcessingException {
    return FilterPattern.parse(pattern).matches(Json.MAPPER.readTree(event));
  }
}
