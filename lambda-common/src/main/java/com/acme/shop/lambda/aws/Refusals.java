package com.acme.shop.lambda.aws;

import com.acme.shop.lambda.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A service's errors as the SDK's exceptions.
 *
 * @param known builders of those that are told apart, by the names that the service gives them
 * @param other a builder of any other
 */
public record Refusals(
    Map<String, Supplier<? extends AwsServiceException.Builder>> known,
    Supplier<? extends AwsServiceException.Builder> other) {

  AwsServiceException of(String service, Answer answer) {
    Map<?, ?> document = document(answer);
    String code = code(answer, document);
    String message = String.valueOf(document.get("message"));
    AwsServiceException.Builder builder = known.getOrDefault(code, other).get();
    fill(builder, answer);
    return builder
        .message(message)
        .statusCode(answer.status())
        .requestId(answer.header("x-amzn-requestid").orElse(null))
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(service)
                .errorCode(code)
                .errorMessage(message)
                .build())
        .build();
  }

  private static void fill(AwsServiceException.Builder builder, Answer answer) {
    try {
      Documents.read(answer.body(), builder);
    } catch (IOException e) {
      // No document of the service's: its status says enough.
    }
  }

  private static Map<?, ?> document(Answer answer) {
    try {
      return Json.read(answer.text()) instanceof Map<?, ?> fields ? fields : Map.of();
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** {@code com.amazonaws.dynamodb.v20120810#ThrottlingException:http://…} has all there can be. */
  private static String code(Answer answer, Map<?, ?> document) {
    String type =
        document.get("__type") instanceof String name
            ? name
            : answer.header("x-amzn-errortype").orElse("");
    String end = type.substring(type.indexOf('#') + 1);
    return end.contains(":") ? end.substring(0, end.indexOf(':')) : end;
  }
}
