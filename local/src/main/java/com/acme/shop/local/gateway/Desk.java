package com.acme.shop.local.gateway;

import com.acme.shop.local.template.Api;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides who answers a request: a route, the gateway itself for a pre-flight, or a local page. */
final class Desk {

  private final String stagePrefix;
  private final RouteTable routes;
  private final Integration integration;
  private final Optional<CrossOrigin> crossOrigin;
  private final List<StaticFiles> statics;
  private final Consumer<Served> listener;

  Desk(
      Api api,
      RouteTable routes,
      Integration integration,
      List<StaticFiles> statics,
      Consumer<Served> listener) {
    this.stagePrefix = api.stage().equals("$default") ? "" : "/" + api.stage();
    this.routes = routes;
    this.integration = integration;
    this.crossOrigin = api.cors().map(CrossOrigin::new);
    this.statics = List.copyOf(statics);
    this.listener = listener;
  }

  Response respond(Request request) {
    Response response =
        routed(request)
            .or(() -> crossOrigin.flatMap(rules -> rules.preflight(request)))
            .or(() -> local(request))
            .orElseGet(() -> Response.message(404, "Not Found"));
    return crossOrigin.map(rules -> rules.apply(request, response)).orElse(response);
  }

  private Optional<Response> routed(Request request) {
    return insideStage(request.path())
        .flatMap(path -> routes.match(request.method(), path))
        .map(match -> called(request, match));
  }

  private Response called(Request request, RouteTable.Match match) {
    Response response = integration.call(request, match);
    listener.accept(Served.of(request, match, response));
    return response;
  }

  /** The path as routes know it; empty when the stage's prefix is missing. */
  private Optional<String> insideStage(String path) {
    if (path.equals(stagePrefix)) {
      return Optional.of("/");
    }
    return path.startsWith(stagePrefix + "/")
        ? Optional.of(path.substring(stagePrefix.length()))
        : Optional.empty();
  }

  private Optional<Response> local(Request request) {
    return statics.stream().flatMap(files -> files.answer(request).stream()).findFirst();
  }
}
