package com.acme.shop.local.doctor;

import com.acme.shop.local.deadletters.Reach;
import com.acme.shop.local.deadletters.Trouble;
import com.acme.shop.local.running.RunningShops;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./shop doctor}, from its arguments to its exit code. */
public final class DoctorCommand {

  private static final String PASSWORD = "SHOP_PASSWORD";

  private final RunningShops shops;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Patience patience;

  /**
   * @param environment where the password of staff stands
   */
  public DoctorCommand(
      RunningShops shops, Map<String, String> environment, PrintStream out, PrintStream err) {
    this(shops, environment, out, err, Patience.STANDARD);
  }

  DoctorCommand(
      RunningShops shops,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      Patience patience) {
    this.shops = shops;
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
    this.patience = patience;
  }

  /**
   * Checks the shop that is meant.
   *
   * @param arguments those behind {@code doctor}
   * @return the exit code
   */
  public int run(List<String> arguments) throws InterruptedException {
    try {
      Visit visit = Visit.parse(arguments);
      if (visit.help()) {
        out.print(Visit.USAGE);
        return 0;
      }
      return new Doctor(patience, out).visit(ward(visit)) ? 0 : 1;
    } catch (Trouble trouble) {
      err.println(trouble.getMessage());
      return trouble.exitCode();
    }
  }

  private Ward ward(Visit visit) {
    return visit
        .url()
        .map(url ->
            Ward.deployed(url, visit.stack(), visit.region(), visit.username().map(this::staff)))
        .orElseGet(() -> here(visit));
  }

  private Ward here(Visit visit) {
    var shop = Reach.chosen(visit.port(), shops.all(), "another one: --url URL");
    return Ward.local(shop, Optional.of(visit.username().map(this::staffHere).orElse(Staff.DEMO)));
  }

  private Staff staff(String username) {
    return password()
        .map(password -> new Staff(username, password, true))
        .orElseThrow(() ->
            Trouble.usage("--username needs the password in the environment, " + PASSWORD + "."));
  }

  private Staff staffHere(String username) {
    return new Staff(username, password().orElse(Staff.DEMO.password()), true);
  }

  private Optional<String> password() {
    return Optional.ofNullable(environment.get(PASSWORD)).filter(text -> !text.isEmpty());
  }
}
