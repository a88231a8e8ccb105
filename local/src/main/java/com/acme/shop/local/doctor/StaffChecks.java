package com.acme.shop.local.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody who has worked here for long can still work. */
final class StaffChecks {

  private static final List<String> LISTS = List.of("/users", "/order/all", "/cart/all");

  private final ShopClient shop;
  private final Optional<Staff> staff;
  private Optional<String> token = Optional.empty();

  StaffChecks(ShopClient shop, Optional<Staff> staff) {
    this.shop = shop;
    this.staff = staff;
  }

  List<Check> all() {
    return Stream.concat(
            Stream.of(new Check(staffLogsIn(), this::logIn)),
            LISTS.stream().map(path -> new Check("GET " + path + " as staff", () -> sees(path))))
        .toList();
  }

  private String staffLogsIn() {
    return staff.map(Staff::username).orElse("staff") + " logs in";
  }

  private Finding logIn() throws IOException, InterruptedException {
    Staff person = staff.orElseThrow(() -> Symptom.needs("--username, and SHOP_PASSWORD"));
    var form = Customer.credentials(person.username(), person.password());
    Answer answer = shop.post("/login", form, Map.of());
    if (answer.status() == 401) {
      return person.named()
          ? new Finding.Ill("is refused", "the user name, and the password in SHOP_PASSWORD")
          : new Finding.Skipped("the demo user is not here; name somebody with --username");
    }
    token = Optional.of(answer.expect(200).text("access_token"));
    return new Finding.Well("logged in");
  }

  private Finding sees(String path) throws IOException, InterruptedException {
    String present = token.orElseThrow(() -> Symptom.needs("staff who is logged in"));
    Answer answer = shop.get(path, Customer.bearer(present));
    if (answer.status() == 403) {
      return new Finding.Skipped("needs somebody who is staff");
    }
    answer.expect(200);
    return new Finding.Well("200");
  }
}
