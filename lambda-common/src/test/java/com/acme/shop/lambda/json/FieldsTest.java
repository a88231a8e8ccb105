package com.acme.shop.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private static final Money MOST = Money.of("9999999.99");

  @Test
  void a_field_is_found_whatever_the_case_of_its_name() {
    assertThat(read("{\"IMAGEURL1\":\"/a\"}", f -> f.text("imageUrl1", 10)))
        .isEqualTo(new Checked.Valid<>("/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1402.5", "\"1402.5\"", "\"1,402.50\"", "\"\\\"1402.50\\\"\"", "1.4025e3"})
  void an_amount_is_read_in_every_spelling_that_clients_use(String sent) {
    assertThat(price(sent)).isEqualTo(new Checked.Valid<>(Money.of("1402.50")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | price is required",
        "\"\" | price must be a number",
        "\"abc\" | price must be a number",
        "\"1,40.5\" | price must be a number",
        "true | price must be a number",
        "[1] | price must be a number",
        "{} | price must be a number",
        "-0.01 | price must not be negative",
        "1.005 | price must have at most two decimals",
        "10000000 | price must be at most 9999999.99",
        "1e999999999 | price must be a number",
        "1e-999999999 | price must be a number",
        "\"NaN\" | price must be a number",
      })
  void an_amount_that_cannot_be_used_is_refused_by_name(String sent, String sentence) {
    assertThat(sentences(price(sent))).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", "\"\\\"7\\\"\"", "7.0", "0.7e1"})
  void a_whole_number_is_read_in_every_spelling_that_clients_use(String sent) {
    assertThat(quantity(sent)).isEqualTo(new Checked.Valid<>(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | quantity is required",
        "0 | quantity must be a whole number from 1 to 9",
        "10 | quantity must be a whole number from 1 to 9",
        "1.5 | quantity must be a whole number from 1 to 9",
        "true | quantity must be a whole number from 1 to 9",
        "99999999999 | quantity must be a whole number from 1 to 9",
      })
  void a_whole_number_that_cannot_be_used_is_refused_by_name(String sent, String sentence) {
    assertThat(sentences(quantity(sent))).containsExactly(sentence);
  }

  @Test
  void an_amount_keeps_its_spelling_where_that_is_asked_for() {
    assertThat(spelled("\"1,402.50\""))
        .isEqualTo(valid(new SpelledMoney(Money.of("1402.50"), "1,402.50", true)));
    assertThat(spelled("62.500"))
        .isEqualTo(valid(new SpelledMoney(Money.of("62.50"), "62.500", false)));
    assertThat(spelled("null")).isEqualTo(new Checked.Valid<>(Optional.empty()));
    assertThat(sentences(spelled("\"1" + " ".repeat(40) + "\"")))
        .containsExactly("price must be a number");
  }

  @Test
  void what_is_wrong_in_a_list_is_named_by_its_place() {
    String body = "{\"cart\":[{\"quantity\":1},7,{\"quantity\":0}]}";
    assertThat(sentences(read(body, FieldsTest::quantities)))
        .containsExactly(
            "cart[1] must be an object",
            "cart[1].quantity is required",
            "cart[2].quantity must be a whole number from 1 to 9");
    assertThat(read("{\"Cart\":[{\"quantity\":1},{\"Quantity\":\"2\"}]}", FieldsTest::quantities))
        .isEqualTo(new Checked.Valid<>(List.of(1, 2)));
  }

  @Test
  void what_is_wrong_inside_an_object_is_named_by_its_path() {
    var fields = Fields.of("{\"card\":{\"number\":7},\"address\":\"x\"}");
    fields.object("Card").text("number", 30);
    fields.object("address").text("city", 30);
    assertThat(fields.optionalObject("buyer")).isEmpty();
    fields.object("buyer");
    assertThat(sentences(fields.check(() -> "")))
        .containsExactly(
            "Card.number must be text",
            "address must be an object",
            "address.city is required",
            "buyer is required");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "false,false", "'\"true\"',true", "'\" False \"',false"})
  void a_yes_or_no_is_read_in_every_spelling_that_clients_use(String sent, boolean meant) {
    assertThat(Fields.of("{\"success\":" + sent + "}").flag("success")).isEqualTo(meant);
  }

  @Test
  void what_is_neither_yes_nor_no_is_refused_by_name() {
    var fields = Fields.of("{\"success\":\"perhaps\"}");
    fields.flag("success");
    fields.flag("final");
    assertThat(sentences(fields.check(() -> "")))
        .containsExactly("success must be true or false", "final is required");
  }

  @Test
  void a_list_of_objects_must_be_there_and_not_too_long() {
    assertThat(sentences(read("{}", FieldsTest::quantities))).containsExactly("cart is required");
    assertThat(sentences(read("{\"cart\":[1,2,3,4]}", FieldsTest::quantities)))
        .containsExactly("cart must have at most 3 entries");
    assertThat(sentences(read("{\"cart\":{}}", FieldsTest::quantities)))
        .containsExactly("cart must be a list of objects");
  }

  private static List<Integer> quantities(Fields fields) {
    return fields.objects("cart", 3).stream().map(f -> f.wholeNumber("quantity", 1, 9)).toList();
  }

  private static Checked<Integer> quantity(String sent) {
    return read("{\"quantity\":" + sent + "}", f -> f.wholeNumber("quantity", 1, 9));
  }

  private static Checked<Optional<SpelledMoney>> spelled(String sent) {
    return read("{\"price\":" + sent + "}", f -> f.spelledMoney("price", MOST));
  }

  private static Checked<Optional<SpelledMoney>> valid(SpelledMoney money) {
    return new Checked.Valid<>(Optional.of(money));
  }

  @Test
  void a_missing_field_and_a_blank_one_are_both_missing() {
    assertThat(sentences(read("{}", f -> f.text("name", 5)))).containsExactly("name is required");
    assertThat(sentences(read("{\"name\":\"  \"}", f -> f.text("name", 5))))
        .containsExactly("name is required");
  }

  @Test
  void a_text_may_be_as_long_as_its_limit_and_no_longer() {
    assertThat(read("{\"name\":\"12345\"}", f -> f.text("name", 5)))
        .isEqualTo(new Checked.Valid<>("12345"));
    assertThat(sentences(read("{\"name\":\"123456\"}", f -> f.text("name", 5))))
        .containsExactly("name must have at most 5 characters");
  }

  @Test
  void a_number_is_no_text() {
    assertThat(sentences(read("{\"name\":5}", f -> f.text("name", 5))))
        .containsExactly("name must be text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "[1]", "[\" \"]", "[null]", "{}"})
  void a_list_of_texts_holds_texts_only(String sent) {
    assertThat(sentences(read("{\"tags\":" + sent + "}", f -> f.texts("tags", 3, 5))))
        .containsExactly("tags must be a list of texts");
  }

  @Test
  void a_list_has_a_longest_length() {
    assertThat(sentences(read("{\"tags\":[\"a\",\"b\",\"c\",\"d\"]}", f -> f.texts("tags", 3, 5))))
        .containsExactly("tags must have at most 3 entries");
  }

  @Test
  void every_field_that_is_wrong_is_named_at_once() {
    var fields = Fields.of("{\"price\":-1}");
    fields.text("name", 5);
    fields.money("price", MOST);
    assertThat(sentences(fields.check(() -> "")))
        .containsExactly("name is required", "price must not be negative");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": | body is not JSON (line 1, column 9)",
        "nonsense | body is not JSON (line 1, column 1)",
        "{} {} | body is not JSON (line 1, column 5)",
        "[] | body must be a JSON object",
        "null | body must be a JSON object",
        "5 | body must be a JSON object",
      })
  void a_body_that_is_no_object_is_one_violation_however_many_fields_are_read(
      String body, String sentence) {
    var fields = Fields.of(body);
    fields.text("name", 5);
    assertThat(sentences(fields.check(() -> ""))).containsExactly(sentence);
  }

  @Test
  void a_body_nested_too_deep_is_refused_before_it_exhausts_the_stack() {
    var deep = "[".repeat(5_000) + "]".repeat(5_000);
    assertThat(sentences(Fields.of("{\"a\":" + deep + "}").check(() -> "")))
        .singleElement()
        .asString()
        .startsWith("body is nested too deep");
  }

  @Test
  void unknown_fields_are_ignored() {
    assertThat(read("{\"colour\":{\"r\":[1,2]},\"name\":\"x\"}", f -> f.text("name", 5)))
        .isEqualTo(new Checked.Valid<>("x"));
  }

  @Test
  void documents_of_a_list_have_violations_of_their_own() {
    var fields = Fields.of("{\"sales\":[{\"name\":7},{\"name\":\"x\"},8]}");
    List<Fields> sales = fields.documents("sales", 3);
    assertThat(sales.stream().map(sale -> sale.text("name", 5))).containsExactly("", "x", "");
    assertThat(sentences(sales.get(0).check(() -> ""))).containsExactly("name must be text");
    assertThat(sentences(sales.get(1).check(() -> "fine"))).containsExactly("valid: fine");
    assertThat(sentences(sales.get(2).check(() -> "")))
        .containsExactly("body must be a JSON object");
    assertThat(sentences(fields.check(() -> "whole"))).containsExactly("valid: whole");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | sales is required",
        "{\"sales\":{}} | sales must be a list of objects",
        "{\"sales\":[1,2,3]} | sales must have at most 2 entries"
      })
  void documents_that_are_no_list_or_too_many_are_refused(String body, String sentence) {
    assertThat(sentences(read(body, fields -> fields.documents("sales", 2))))
        .containsExactly(sentence);
  }

  private static Checked<Money> price(String sent) {
    return read("{\"price\":" + sent + "}", fields -> fields.money("price", MOST));
  }

  private static <T> Checked<T> read(String body, Function<Fields, T> reader) {
    var fields = Fields.of(body);
    T value = reader.apply(fields);
    return fields.check(() -> value);
  }

  private static List<String> sentences(Checked<?> checked) {
    return switch (checked) {
      case Checked.Valid<?> valid -> List.of("valid: " + valid.value());
      case Checked.Invalid<?> invalid ->
          invalid.violations().stream().map(Violation::sentence).toList();
    };
  }

  @Test
  void any_text_is_a_text_or_a_number_and_never_a_violation() {
    var fields = Fields.of("{\"text\":\" a \",\"number\":1e2,\"list\":[1],\"nothing\":null}");
    assertThat(fields.anyText("text")).contains("a");
    assertThat(fields.anyText("NUMBER")).contains("100");
    assertThat(fields.anyText("list")).isEmpty();
    assertThat(fields.anyText("nothing")).isEmpty();
    assertThat(fields.anyText("missing")).isEmpty();
    assertThat(fields.check(() -> "fine")).isEqualTo(new Checked.Valid<>("fine"));
  }
}
