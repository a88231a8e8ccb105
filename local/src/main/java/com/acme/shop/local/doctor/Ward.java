package com.acme.shop.local.doctor;

import com.acme.shop.local.deadletters.Reach;
import com.acme.shop.local.running.RunningShop;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The shop that is checked.
 *
 * @param queues finds its queues; empty where they are out of reach
 * @param deadLetterCommand what shows its dead letters
 * @param alarmCommand what shows which of its alarms ring; empty for a local shop
 */
record Ward(
    URI api,
    Optional<Supplier<Reach>> queues,
    String deadLetterCommand,
    Optional<String> alarmCommand,
    Optional<Staff> staff) {

  static Ward local(RunningShop shop, Optional<Staff> staff) {
    return new Ward(
        shop.api(),
        Optional.of(() -> Reach.here(shop)),
        "./shop dlq list --port " + shop.port(),
        Optional.empty(),
        staff);
  }

  static Ward deployed(
      URI api, Optional<String> stack, Optional<String> region, Optional<Staff> staff) {
    String inRegion = region.map(name -> " --region " + name).orElse("");
    return new Ward(
        api,
        stack.map(name -> () -> Reach.onAws(name, region)),
        "./shop dlq list --stack " + stack.orElse("NAME") + inRegion,
        stack.map(name ->
            "aws cloudwatch describe-alarms --state-value ALARM --alarm-name-prefix "
                + name
                + "-"
                + inRegion),
        staff);
  }
}
