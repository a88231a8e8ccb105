package com.acme.shop.local.iam;

import static com.acme.shop.local.iam.Policies.TABLE;
import static com.acme.shop.local.iam.Policies.access;
import static com.acme.shop.local.iam.Policies.allow;
import static com.acme.shop.local.iam.Policies.deny;
import static com.acme.shop.local.iam.Policies.leadingKeys;
import static com.acme.shop.local.iam.Policies.permissions;
import static com.acme.shop.local.iam.Policies.someKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.local.template.Statement.Condition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

  private static final Permissions CART =
      permissions(
          allow("dynamodb:GetItem dynamodb:BatchGetItem", TABLE, leadingKeys("CART#*"), someKey()),
          allow("dynamodb:BatchGetItem", TABLE, leadingKeys("PRICE#*"), someKey()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GetItem      | CART#1            | true
          GetItem      | CART#             | true
          GetItem      | CART              | false
          GetItem      | cart#1            | false
          GetItem      | XCART#1           | false
          GetItem      | ORDER#CART#1      | false
          GetItem      | PRICE#1           | false
          GetItem      | ''                | false
          PutItem      | CART#1            | false
          Scan         | ''                | false
          BatchGetItem | CART#1 CART#2     | true
          BatchGetItem | PRICE#1           | true
          BatchGetItem | CART#1 ORDER#1    | false
          # The keys of a batch are one question, which one statement must answer.
          BatchGetItem | CART#1 PRICE#1    | false
          """)
  void a_function_may_touch_its_own_keys_only(String action, String keys, boolean allowed) {
    String[] split = keys.isEmpty() ? new String[0] : keys.split(" ");
    assertThat(isAllowed(CART, access(action, split))).isEqualTo(allowed);
  }

  @Test
  void without_the_null_guard_a_request_without_keys_gets_everything() {
    var careless = permissions(allow("dynamodb:Scan", TABLE, leadingKeys("CART#*")));
    var careful = permissions(allow("dynamodb:Scan", TABLE, leadingKeys("CART#*"), someKey()));
    assertThat(isAllowed(careless, access("Scan"))).isTrue();
    assertThat(isAllowed(careful, access("Scan"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dynamodb:getitem | GetItem | true
          dynamodb:Get*    | GetItem | true
          dynamodb:?etItem | GetItem | true
          dynamodb:*       | GetItem | true
          *                | GetItem | true
          dynamodb:Get     | GetItem | false
          sqs:*            | GetItem | false
          """)
  void an_action_may_be_a_pattern(String pattern, String action, boolean allowed) {
    assertThat(isAllowed(permissions(allow(pattern, TABLE)), access(action))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arn:aws:dynamodb:us-east-1:000000000000:table/shop-Table           | true
          arn:aws:dynamodb:*:*:table/shop-*                                  | true
          arn:aws:dynamodb:us-east-1:000000000000:table/shop-Table/index/*   | false
          arn:aws:dynamodb:us-east-1:000000000000:table/shop                 | false
          arn:aws:dynamodb:us-east-1:000000000000:table/SHOP-TABLE           | false
          *                                                                  | true
          """)
  void a_resource_may_be_a_pattern(String pattern, boolean allowed) {
    var permissions = permissions(allow("dynamodb:GetItem", pattern));
    assertThat(isAllowed(permissions, access("GetItem"))).isEqualTo(allowed);
  }

  @Test
  void a_table_is_not_its_index() {
    var query = Access.of("dynamodb:Query", TABLE + "/index/GSI1");
    assertThat(isAllowed(permissions(allow("dynamodb:Query", TABLE)), query)).isFalse();
    assertThat(isAllowed(permissions(allow("dynamodb:Query", TABLE + "/index/GSI1")), query))
        .isTrue();
  }

  @Test
  void a_denial_wins_whatever_is_allowed() {
    var permissions =
        permissions(
            allow("dynamodb:*", "*"), deny("dynamodb:PutItem", TABLE, leadingKeys("CART#9*")));
    assertThat(permissions.decide(access("PutItem", "CART#9")))
        .isEqualTo(
            new Decision.ExplicitlyDenied("CartFunction.Policies[0].Statement[1] denies it"));
    assertThat(isAllowed(permissions, access("PutItem", "CART#1"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          StringLike                  | CART#*  | CART#1        | true
          StringLike                  | CART#*  | ORDER#1       | false
          StringLike                  | CART#*  | CART#1 CART#2 | false
          StringLike                  | CART#*  | ''            | false
          StringEquals                | CART#*  | CART#1        | false
          StringEquals                | CART#*  | CART#*        | true
          ForAllValues:StringEquals   | A B     | A B A         | true
          ForAllValues:StringEquals   | A B     | A C           | false
          ForAnyValue:StringLike      | A B     | C B           | true
          ForAnyValue:StringLike      | A B     | C             | false
          ForAnyValue:StringLike      | A B     | ''            | false
          Null                        | true    | ''            | true
          Null                        | true    | A             | false
          Null                        | false   | A             | true
          """)
  void a_condition_is_tested(String operator, String values, String keys, boolean allowed) {
    var condition = new Condition(operator, "dynamodb:leadingKeys", List.of(values.split(" ")));
    var permissions = permissions(allow("dynamodb:GetItem", TABLE, condition));
    String[] split = keys.isEmpty() ? new String[0] : keys.split(" ");
    assertThat(isAllowed(permissions, access("GetItem", split))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          StringLikeIfExists              | dynamodb:LeadingKeys | A*                | the operator StringLikeIfExists
          ForAllValues:StringNotLike      | dynamodb:LeadingKeys | A*                | the operator ForAllValues:StringNotLike
          ForAllValues:StringEquals       | dynamodb:Attributes  | A                 | the condition key dynamodb:Attributes
          Null                            | aws:SourceVpc        | true              | the condition key aws:SourceVpc
          ForAllValues:StringLike         | dynamodb:LeadingKeys | ${aws:username}*  | the policy variable ${aws:username}*
          """)
  void what_is_not_known_never_allows_and_always_denies(
      String operator, String key, String value, String what) {
    var condition = new Condition(operator, key, List.of(value));
    var access = access("GetItem", "A1");
    assertThat(permissions(allow("dynamodb:GetItem", TABLE, condition)).decide(access))
        .isEqualTo(
            new Decision.NotAllowed(
                "CartFunction.Policies[0].Statement[0] does not count, as "
                    + what
                    + " is not played here"));
    assertThat(
            permissions(allow("dynamodb:*", TABLE), deny("dynamodb:GetItem", TABLE, condition))
                .decide(access))
        .isEqualTo(
            new Decision.ExplicitlyDenied(
                "CartFunction.Policies[0].Statement[1] denies it, as "
                    + what
                    + " is not played here"));
  }

  @Test
  void every_condition_of_a_statement_must_hold() {
    var permissions =
        permissions(
            allow(
                "dynamodb:PutItem",
                TABLE,
                leadingKeys("CART#*"),
                new Condition(
                    "ForAnyValue:StringEquals",
                    "dynamodb:EnclosingOperation",
                    List.of("TransactWriteItems"))));
    var inTransaction =
        new Access(
            "dynamodb:PutItem",
            TABLE,
            Map.of(
                Access.LEADING_KEYS, List.of("CART#1"),
                Access.ENCLOSING_OPERATION, List.of("TransactWriteItems")));
    assertThat(isAllowed(permissions, inTransaction)).isTrue();
    assertThat(isAllowed(permissions, access("PutItem", "CART#1"))).isFalse();
  }

  @Test
  void who_is_refused_is_told_which_statement_came_close() {
    assertThat(CART.decide(access("GetItem", "ORDER#1")))
        .isEqualTo(
            new Decision.NotAllowed(
                "the condition of CartFunction.Policies[0].Statement[0] is not met"));
    assertThat(CART.decide(access("DeleteItem", "CART#1")))
        .isEqualTo(new Decision.NotAllowed("no statement is about this"));
  }

  @Test
  void a_function_without_policies_may_do_nothing() {
    assertThat(isAllowed(permissions(), access("GetItem", "CART#1"))).isFalse();
  }

  private static boolean isAllowed(Permissions permissions, Access access) {
    return permissions.decide(access) instanceof Decision.Allowed;
  }
}
