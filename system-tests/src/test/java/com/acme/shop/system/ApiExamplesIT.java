package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.api.ApiDocument;
import com.acme.shop.api.Operation;
import org.junit.jupiter.api.Test;

class ApiExamplesIT {

  @Test
  void a_visit_leaves_no_operation_out() {
    assertThat(ExampleVisit.OPERATIONS)
        .containsExactlyInAnyOrderElementsOf(
            ApiDocument.ofTheShop().operations().stream().map(Operation::id).toList());
  }

  @Test
  void the_examples_of_every_operation_do_what_they_show() {
    new ExampleVisit(ShopUnderTest.strict(), (_, _, request) -> request.get()).go();
  }
}
