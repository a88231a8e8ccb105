package com.acme.shop.local.iam;

import com.acme.shop.local.template.Function;
import com.acme.shop.local.template.Statement;
import com.acme.shop.local.template.Statement.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one function may do: nothing, but what its policies allow and none of them denies.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
final class Permissions {

  private final String function;
  private final List<Statement> statements;

  Permissions(Function function) {
    this.function = function.logicalId();
    this.statements =
        function.policies().stream().flatMap(policy -> policy.statements().stream()).toList();
  }

  /** Everything that is granted, whether or not something denies it. */
  List<Grant> grants() {
    return with(Effect.ALLOW).flatMap(this::grants).toList();
  }

  /** Decides; of several statements that grant the same, the first one counts. */
  Decision decide(Access access) {
    return denial(access)
        .or(() -> allowance(access))
        .orElseGet(() -> new Decision.NotAllowed(whyNot(access)));
  }

  /** A denial with a condition that nobody understands here is taken to hold. */
  private Optional<Decision> denial(Access access) {
    return about(access, Effect.DENY)
        .filter(statement ->
            unknown(statement).isPresent() || Conditions.hold(statement.conditions(), access))
        .findFirst()
        .map(statement ->
            new Decision.ExplicitlyDenied(
                statement.place()
                    + " denies it"
                    + unknown(statement).map(what -> ", as " + what).orElse("")));
  }

  private Optional<Decision> allowance(Access access) {
    return about(access, Effect.ALLOW)
        .filter(statement ->
            unknown(statement).isEmpty() && Conditions.hold(statement.conditions(), access))
        .flatMap(this::grants)
        .filter(grant -> isAbout(grant, access))
        .findFirst()
        .map(Decision.Allowed::new);
  }

  private String whyNot(Access access) {
    return about(access, Effect.ALLOW)
        .map(statement ->
            unknown(statement)
                .map(what -> statement.place() + " does not count, as " + what)
                .orElse("the condition of " + statement.place() + " is not met"))
        .reduce((one, other) -> one + "; " + other)
        .orElse("no statement is about this");
  }

  private static Optional<String> unknown(Statement statement) {
    return Conditions.unknown(statement.conditions()).map(what -> what + " is not played here");
  }

  private Stream<Statement> about(Access access, Effect effect) {
    return with(effect)
        .filter(statement -> grants(statement).anyMatch(grant -> isAbout(grant, access)));
  }

  private Stream<Statement> with(Effect effect) {
    return statements.stream().filter(statement -> statement.effect() == effect);
  }

  private Stream<Grant> grants(Statement statement) {
    return statement.actions().stream()
        .flatMap(action ->
            statement.resources().stream()
                .map(resource -> new Grant(function, statement.place(), action, resource)));
  }

  /** The case of an action does not count, that of a resource does. */
  private static boolean isAbout(Grant grant, Access access) {
    return Wildcards.match(
            grant.action().toLowerCase(Locale.ROOT), access.action().toLowerCase(Locale.ROOT))
        && Wildcards.match(grant.resource(), access.resource());
  }
}
