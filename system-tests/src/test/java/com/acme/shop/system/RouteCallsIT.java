package com.acme.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.api.Operation;
import com.acme.shop.local.iam.AwsCalls.AwsCall;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How many AWS calls a request of each route costs, when nothing is new to the function. */
class RouteCallsIT {

  /**
   * Visits at most. A price or a key that a function has not read lately costs a call more: the
   * fewest calls of any visit count. And an order may leave before it could be cancelled.
   */
  private static final int VISITS = 3;

  private static final Set<String> OF_ROUTES =
      Set.of("CartFunction", "CatalogFunction", "OrderFunction", "PosFunction", "UserFunction");

  private final ShopUnderTest shop = ShopUnderTest.strict();
  private final Map<String, Map<Integer, List<AwsCall>>> fewest = new TreeMap<>();

  @Test
  void no_route_asks_aws_more_often_than_it_may() {
    var allowed = Allowances.of("calls");
    Map<String, Long> counted = new TreeMap<>();
    int visits = 0;
    do {
      new ExampleVisit(shop, this::counting, "Prefer").go();
      fewest.forEach((route, examples) -> counted.put(route, most(examples)));
      visits++;
    } while (visits < VISITS
        && !(allowed.exceededBy(counted).isEmpty() && allowed.unusedBy(counted).isEmpty()));
    System.out.println("AWS calls of each route: " + counted);
    assertThat(allowed.exceededBy(counted))
        .as(() -> "%s%nall calls: %s".formatted(Allowances.advice(), fewest))
        .isEmpty();
    assertThat(allowed.unusedBy(counted)).as("routes that are not there").isEmpty();
  }

  private static long most(Map<Integer, List<AwsCall>> examples) {
    return examples.values().stream().mapToLong(List::size).max().orElseThrow();
  }

  private HttpResponse<String> counting(
      Operation operation, int example, Supplier<HttpResponse<String>> request) {
    int before = shop.calls().count();
    HttpResponse<String> response = request.get();
    List<AwsCall> calls =
        shop.calls().after(before).stream()
            .filter(call -> OF_ROUTES.contains(call.function()))
            .toList();
    if (response.statusCode() < 300) {
      fewest
          .computeIfAbsent(operation.routeKey(), _ -> new TreeMap<>())
          .merge(example, once(calls), (a, b) -> a.size() <= b.size() ? a : b);
    }
    return response;
  }

  /** Who waits asks the same again and again, as often as time allows: that counts once. */
  private static List<AwsCall> once(List<AwsCall> calls) {
    List<AwsCall> different = new ArrayList<>();
    for (AwsCall call : calls) {
      if (different.isEmpty() || !isRepetition(different.getLast(), call)) {
        different.add(call);
      }
    }
    return different;
  }

  private static boolean isRepetition(AwsCall last, AwsCall call) {
    return call.operation().equals("GetItem")
        && last.operation().equals("GetItem")
        && last.sent() == call.sent();
  }
}
