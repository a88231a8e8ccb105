package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.FILE;
import static com.acme.shop.local.template.Templates.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Table                     | {"Ref":"Table"}
          !Condition IsProd              | {"Condition":"IsProd"}
          !Sub '${Table}'                | {"Fn::Sub":"${Table}"}
          !GetAtt Table.Arn              | {"Fn::GetAtt":"Table.Arn"}
          !Join [',', [a, b]]            | {"Fn::Join":[",",["a","b"]]}
          !If [C, a, b]                  | {"Fn::If":["C","a","b"]}
          !Equals [a, b]                 | {"Fn::Equals":["a","b"]}
          !Not [!Condition C]            | {"Fn::Not":[{"Condition":"C"}]}
          !And [a, b]                    | {"Fn::And":["a","b"]}
          !Or [a, b]                     | {"Fn::Or":["a","b"]}
          !Select [0, [a]]               | {"Fn::Select":[0,["a"]]}
          !Split [',', a]                | {"Fn::Split":[",","a"]}
          !FindInMap [a, b, c]           | {"Fn::FindInMap":["a","b","c"]}
          !ImportValue other             | {"Fn::ImportValue":"other"}
          !Base64 text                   | {"Fn::Base64":"text"}
          !Cidr [10.0.0.0/16, 2, 8]      | {"Fn::Cidr":["10.0.0.0/16",2,8]}
          !GetAZs ''                     | {"Fn::GetAZs":""}
          '!Transform {Name: a}'         | {"Fn::Transform":{"Name":"a"}}
          """)
  void short_tags_become_long_functions(String yaml, String json) {
    assertThat(value(yaml)).hasToString(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true         | true
          42           | 42
          1.50         | 1.50
          '"42"'       | "42"
          012345678901 | "012345678901"
          12e4         | "12e4"
          2010-09-09   | "2010-09-09"
          yes          | "yes"
          ~            | null
          """)
  void plain_values_keep_their_type_and_ids_their_digits(String yaml, String json) {
    assertThat(value(yaml)).hasToString(json);
  }

  @Test
  void a_template_may_be_json_and_indented_with_tabs() {
    assertThat(parse("{\n\t\"A\": {\n\t\t\"Ref\": \"B\"\n\t}\n}"))
        .hasToString("{\"A\":{\"Ref\":\"B\"}}");
  }

  @Test
  void json_may_escape_what_it_likes() {
    assertThat(parse("{\"A\": \"\\ud83d\\ude00 \\u00e9 \\/ \\n\"}").get("A").asText())
        .isEqualTo("\ud83d\ude00 \u00e9 / \n");
  }

  @Test
  void an_anchor_is_copied_to_its_aliases() {
    assertThat(parse("A: &x [1]\nB: *x")).hasToString("{\"A\":[1],\"B\":[1]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'A: 1\\nB: 2\\nA: 3'     | /house/template.yaml:3: the key A stands here twice
          'A: 1\\n B: 2'           | /house/template.yaml:2: mapping values are not allowed here
          'A:\\n  - !Foo x'        | /house/template.yaml:2: there is no function !Foo
          'A: &x\\n  B: *x'        | /house/template.yaml:1: an alias contains itself
          'A: *x'                  | /house/template.yaml:1: found undefined alias x
          'A: 1\\nB: \u0001'       | /house/template.yaml:2: a control character is not allowed here
          'A: 1\\n---\\nB: 2'      | /house/template.yaml:2: but found another document
          '{\\n"A": 1,\\n"A": 2}'  | /house/template.yaml:3: the key A stands here twice
          '{\\n"A": [1'           | /house/template.yaml:2: expected ',' or ']', but got <stream end>
          ''                       | /house/template.yaml is empty
          """)
  void a_broken_text_is_named_by_file_and_line(String text, String complaint) {
    String yaml = text.replace("\\n", "\n");
    assertThat(complaint(() -> parse(yaml))).isEqualTo(complaint);
  }

  @Test
  void a_key_that_is_a_list_is_named() {
    assertThat(complaint(() -> parse("A: 1\n? [b]\n: 2")))
        .startsWith("/house/template.yaml: ")
        .contains("key");
  }

  @Test
  void a_file_that_is_not_there_is_named(@TempDir Path folder) {
    Path file = folder.resolve("nowhere.yaml");
    assertThat(complaint(() -> Template.read(file))).isEqualTo("there is no template at " + file);
  }

  @Test
  void a_file_that_is_not_text_is_named(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("template.yaml"), new byte[] {'A', ':', (byte) 0xff});
    assertThat(complaint(() -> Template.read(file))).isEqualTo(file + " is not UTF-8 text");
  }

  @Test
  void a_folder_is_no_template(@TempDir Path folder) {
    assertThat(complaint(() -> Template.read(folder))).startsWith(folder + " cannot be read: ");
  }

  @Test
  void a_template_is_a_map_with_resources() {
    assertThat(complaint("- a"))
        .isEqualTo("/house/template.yaml: a map is wanted here, not a list");
    assertThat(complaint("A: 1")).isEqualTo("/house/template.yaml: there are no Resources");
  }

  private static JsonNode value(String yaml) {
    return parse("X: " + yaml).get("X");
  }

  private static JsonNode parse(String text) {
    return new YamlReader(FILE).parse(text);
  }
}
