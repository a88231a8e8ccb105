package com.acme.shop.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.lambda.json.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Visa','number':'4222222222222','expMonth':'12','expYear':'30','ccv':'739'}",
        "{'Type':'Visa','Number':'4222222222222','ExpiryMonth':12,'ExpiryYear':2030,'CVV':'739'}",
        "{'TYPE':'Visa','number':4222222222222,'expirymonth':'12','EXPYEAR':30,'Ccv':739}"
      })
  void a_card_is_read_in_every_spelling(String card) {
    assertThat(read(card))
        .isEqualTo(new Checked.Valid<>(new Card("Visa", "4222222222222", 2030, 12, "739")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`'number':'42222222222'` | number",
        "`'number':'4222x22222222'` | number",
        "`'number':'4222-2222-2222-2222-2222-2222-22'` | number",
        "`'type':'4222222222222'` | type",
        "`'expMonth':100` | expMonth",
        "`'expYear':'soon'` | expYear",
        "`'cvv':''` | cvv",
        "`'ccv':'123456789'` | ccv"
      })
  void what_is_no_card_is_refused_by_field_and_without_repeating_it(String other, String field) {
    String sent = "{'expMonth':1,'expYear':31,'number':'4222222222222'," + other + "}";
    assertThat(read(sent)).isInstanceOf(Checked.Invalid.class);
    var violations = ((Checked.Invalid<Card>) read(sent)).violations();
    assertThat(violations).extracting(Violation::field).contains(field);
    assertThat(violations).noneMatch(violation -> violation.reason().contains("4222"));
  }

  @Test
  void an_empty_card_lacks_all_but_its_scheme_by_the_first_spelling() {
    var violations = ((Checked.Invalid<Card>) read("{}")).violations();
    assertThat(violations)
        .isEqualTo(
            List.of(
                new Violation("number", "is required"),
                new Violation("expYear", "is required"),
                new Violation("expMonth", "is required"),
                new Violation("ccv", "is required")));
  }

  @ParameterizedTest
  @CsvSource({"4222222222222,2222", "4000-0000 0000 0002,0002", "'',''", "12,12"})
  void of_a_number_the_last_four_digits_are_kept(String number, String kept) {
    assertThat(LastFour.of(number)).isEqualTo(kept);
    assertThat(LastFour.masked(kept)).isEqualTo("************" + kept);
  }

  private static Checked<Card> read(String card) {
    Fields fields = Fields.of(card.replace('\'', '"'));
    Card read = CardForm.read(fields);
    return fields.check(() -> read);
  }
}
