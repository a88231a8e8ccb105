package com.acme.shop.local.template;

import java.util.List;

/**
 * One statement of a policy.
 *
 * @param place where it stands in the template: {@code CartFunction.Policies[0].Statement[1]}
 * @param actions patterns: {@code dynamodb:GetItem}
 * @param resources patterns of ARNs
 * @param conditions all of them must hold
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy
 *     elements</a>
 */
public record Statement(
    String place,
    Effect effect,
    List<String> actions,
    List<String> resources,
    List<Condition> conditions) {

  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = List.copyOf(conditions);
  }

  /** What comes of a statement that matches. */
  public enum Effect {
    ALLOW,
    DENY
  }

  /**
   * One test of a context key.
   *
   * @param operator {@code ForAllValues:StringLike}
   * @param key {@code dynamodb:LeadingKeys}
   * @param values one of them must match
   */
  public record Condition(String operator, String key, List<String> values) {

    public Condition {
      values = List.copyOf(values);
    }
  }
}
