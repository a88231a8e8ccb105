package com.acme.shop.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SsmTest {

  private static final String PREFIX = "arn:aws:ssm:us-east-1:000000000000:parameter/";

  private final Ssm ssm = new Ssm(new Arns("us-east-1", "000000000000"));

  @Test
  void a_call_is_about_every_parameter_that_it_names() throws Exception {
    assertThat(ssm.accesses(call("GetParameters", "{\"Names\":[\"/shop/a\",\"b\"]}")))
        .containsExactly(
            Access.of("ssm:GetParameters", PREFIX + "shop/a"),
            Access.of("ssm:GetParameters", PREFIX + "b"));
    assertThat(ssm.accesses(call("PutParameter", "{\"Name\":\"" + PREFIX + "shop/a\"}")))
        .containsExactly(Access.of("ssm:PutParameter", PREFIX + "shop/a"));
  }

  @Test
  void a_call_that_names_none_is_about_all() throws Exception {
    assertThat(ssm.accesses(call("DescribeParameters", "{}")))
        .containsExactly(Access.of("ssm:DescribeParameters", "*"));
  }

  private static Call call(String operation, String body) throws IOException {
    return new Call(operation, new ObjectMapper().readTree(body));
  }
}
