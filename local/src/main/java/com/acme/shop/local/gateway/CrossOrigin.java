package com.acme.shop.local.gateway;

import com.acme.shop.local.template.Api.Cors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The API's {@code CorsConfiguration} at work, as "Configure CORS for HTTP APIs" describes it: the
 * gateway answers pre-flights and sets the headers of every other response; what a function says
 * about it is dropped. A request without {@code Origin} gets none of these headers.
 */
final class CrossOrigin {

  private final Cors rules;

  CrossOrigin(Cors rules) {
    this.rules = rules;
  }

  /**
   * The gateway's own answer to a pre-flight; 204 for a stranger too, only without permission. Ask
   * after the routes: one for {@code OPTIONS}, {@code ANY} or {@code $default} takes pre-flights
   * itself (the page's section on {@code $default}; aws/serverless-application-model issue 1603).
   */
  Optional<Response> preflight(Request request) {
    return isPreflight(request)
        ? Optional.of(new Response(204, List.of(), new byte[0]))
        : Optional.empty();
  }

  private static boolean isPreflight(Request request) {
    return request.method().equals("OPTIONS")
        && request.headers().containsKey("origin")
        && request.headers().containsKey("access-control-request-method");
  }

  Response apply(Request request, Response response) {
    Response cleaned = response.without(CrossOrigin::isOurs);
    return request
        .header("origin")
        .flatMap(this::allowed)
        .map(origin -> cleaned.with(headers(origin, isPreflight(request))))
        .orElse(cleaned);
  }

  private static boolean isOurs(Header header) {
    return header.name().toLowerCase(Locale.ROOT).startsWith("access-control-");
  }

  /** The value of {@code Access-Control-Allow-Origin}, or empty for a stranger. */
  private Optional<String> allowed(String origin) {
    if (rules.allowOrigins().contains("*")) {
      return Optional.of("*");
    }
    boolean known = rules.allowOrigins().stream().anyMatch(allowed -> covers(allowed, origin));
    return known ? Optional.of(origin) : Optional.empty();
  }

  // "https://*" and "http://*" are the only patterns that HTTP APIs know.
  private static boolean covers(String allowed, String origin) {
    return switch (allowed) {
      case "https://*" -> origin.startsWith("https://");
      case "http://*" -> origin.startsWith("http://");
      default -> allowed.equals(origin);
    };
  }

  private List<Header> headers(String origin, boolean preflight) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Access-Control-Allow-Origin", origin));
    add(headers, "Access-Control-Expose-Headers", rules.exposeHeaders());
    if (rules.allowCredentials()) {
      headers.add(new Header("Access-Control-Allow-Credentials", "true"));
    }
    if (preflight) {
      add(headers, "Access-Control-Allow-Methods", rules.allowMethods());
      add(headers, "Access-Control-Allow-Headers", rules.allowHeaders());
      rules.maxAge().ifPresent(age -> headers.add(maxAge(age.toSeconds())));
    }
    return headers;
  }

  private static Header maxAge(long seconds) {
    return new Header("Access-Control-Max-Age", Long.toString(seconds));
  }

  private static void add(List<Header> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.add(new Header(name, String.join(",", values)));
    }
  }
}
