package com.acme.shop.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads {@code AWS::Serverless::HttpApi}. */
final class ApiReader {

  private static final Set<String> CORS =
      Set.of(
          "AllowCredentials",
          "AllowHeaders",
          "AllowMethods",
          "AllowOrigins",
          "ExposeHeaders",
          "MaxAge");

  private ApiReader() {}

  static Api read(String logicalId, Section properties) {
    return new Api(
        logicalId,
        properties.optionalText("StageName").orElse("$default"),
        cors(properties, properties.get("CorsConfiguration")));
  }

  /** The short forms: {@code true} for every origin, or the allowed origins alone. */
  private static Optional<Api.Cors> cors(Section properties, JsonNode configuration) {
    if (configuration.isMissingNode() || configuration.asText().equals("false")) {
      return Optional.empty();
    } else if (configuration.isObject()) {
      return Optional.of(cors(properties.section("CorsConfiguration")));
    } else if (configuration.asText().equals("true")) {
      return Optional.of(ofOrigins(List.of("*")));
    }
    return Optional.of(ofOrigins(properties.texts("CorsConfiguration")));
  }

  private static Api.Cors ofOrigins(List<String> origins) {
    return new Api.Cors(origins, List.of(), List.of(), List.of(), false, Optional.empty());
  }

  private static Api.Cors cors(Section section) {
    section.allow(CORS);
    OptionalInt maxAge = section.integer("MaxAge", -1, 86_400);
    return new Api.Cors(
        section.texts("AllowOrigins"),
        section.texts("AllowMethods"),
        section.texts("AllowHeaders"),
        section.texts("ExposeHeaders"),
        section.flag("AllowCredentials", false),
        maxAge.isPresent() ? Optional.of(Duration.ofSeconds(maxAge.getAsInt())) : Optional.empty());
  }
}
