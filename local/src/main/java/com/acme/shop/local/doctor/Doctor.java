package com.acme.shop.local.doctor;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs every check, and prints what each finds. */
final class Doctor {

  private final Patience patience;
  private final PrintStream out;

  Doctor(Patience patience, PrintStream out) {
    this.patience = patience;
    this.out = out;
  }

  /**
   * Looks at everything.
   *
   * @return whether nothing is wrong
   */
  boolean visit(Ward ward) throws InterruptedException {
    String name = "doctor-" + UUID.randomUUID().toString().replace("-", "");
    out.println(
        "Checking %s as the customer %s, which is the correlation id, too"
            .formatted(ward.api(), name));
    try (var shop = new ShopClient(ward.api(), name, patience.answer());
        var queues = new QueueChecks(ward.queues(), patience, ward.deadLetterCommand())) {
      var tally = new Tally();
      for (Check check : checks(ward, shop, queues, new Customer(shop, name))) {
        long started = System.nanoTime();
        Finding finding = check.run();
        var took = Duration.ofNanos(System.nanoTime() - started);
        out.println(Line.of(check.name(), finding, took));
        tally.count(finding);
      }
      out.println(tally.sentence());
      return tally.isWell();
    }
  }

  private List<Check> checks(Ward ward, ShopClient shop, QueueChecks queues, Customer customer) {
    List<Check> checks = new ArrayList<>(new ApiChecks(shop).all());
    checks.addAll(customer.entering());
    checks.addAll(new SecurityChecks(shop, customer).all());
    checks.addAll(new StaffChecks(shop, ward.staff()).all());
    checks.addAll(new Purchase(shop, customer, patience).all());
    checks.addAll(queues.all());
    ward.alarmCommand()
        .ifPresent(command ->
            checks.add(
                new Check("alarms", () -> new Finding.Skipped("not looked at; see " + command))));
    return checks;
  }
}
