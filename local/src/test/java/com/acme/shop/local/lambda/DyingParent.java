package com.acme.shop.local.lambda;

import com.acme.shop.local.emulators.Account;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Prints a function's process id, then lets it spin for ever. */
final class DyingParent {

  private DyingParent() {}

  public static void main(String[] arguments) throws IOException {
    RuntimeClient client = RuntimeClient.valueOf(arguments[0]);
    LambdaConfig config =
        LambdaConfig.standard(Account.LOCAL, DyingParent::tell).withClient(client);
    Functions spinning = Functions.scripted().withTimeout(Duration.ofMinutes(10));
    try (LambdaService service = new LambdaService(config, List.of(spinning.function()))) {
      System.out.println(Lambdas.payload(service.invoke("Fixture", Functions.event("pid"))));
      service.invoke("Fixture", Functions.event("spin"));
    }
  }

  private static void tell(LogLine line) {
    if (line.line().equals("spinning")) {
      System.out.println(line.line());
    }
  }
}
