package com.acme.shop.local.template;

import static com.acme.shop.local.template.Templates.resource;
import static com.acme.shop.local.template.Templates.stack;
import static com.acme.shop.local.template.Templates.withVariable;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SsmParameterReaderTest {

  private static final String PARAMETER =
      "Name: !Sub '/acme/${AWS::StackName}/P'\nType: String\nValue: 60\n";

  @Test
  void a_parameter_is_known_by_what_references_to_it_come_to() {
    Stack stack = stack(withVariable("!Ref P", resource("P", SsmParameterReader.TYPE, PARAMETER)));
    assertThat(stack.parameters()).containsExactly(new SsmParameter("P", "/acme/shop/P", "60"));
    assertThat(stack.functions().getFirst().environment()).containsEntry("X", "/acme/shop/P");
    assertThat(stack.unplayed()).noneMatch(line -> line.contains("P"));
  }

  @Test
  void a_parameter_of_another_type_is_not_played() {
    String list = PARAMETER.replace("String", "StringList");
    Stack stack = stack("Resources:\n" + resource("P", SsmParameterReader.TYPE, list));
    assertThat(stack.parameters()).isEmpty();
    assertThat(stack.unplayed()).containsExactly("AWS::SSM::Parameter P");
  }

  @Test
  void a_property_that_is_not_played_is_named() {
    String tiered = PARAMETER + "Tier: Standard\n";
    assertThat(stack("Resources:\n" + resource("P", SsmParameterReader.TYPE, tiered)).unplayed())
        .containsExactly("P.Tier");
  }
}
