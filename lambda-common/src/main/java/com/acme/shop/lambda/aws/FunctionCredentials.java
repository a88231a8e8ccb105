package com.acme.shop.lambda.aws;

import com.acme.shop.lambda.runtime.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The credentials of the function's role. Lambda gives them as variables, which stay good as long
 * as the environment lives. Under SnapStart, where it may live longer, it gives a place to ask for
 * them instead, and the SDK's own chain asks and renews.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html">SnapStart</a>
 */
final class FunctionCredentials {

  private FunctionCredentials() {}

  static AwsCredentialsProvider of(Environment environment) {
    return environment
        .optional("AWS_ACCESS_KEY_ID")
        .<AwsCredentialsProvider>map(id -> StaticCredentialsProvider.create(given(environment, id)))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  private static AwsCredentials given(Environment environment, String id) {
    String secret = environment.required("AWS_SECRET_ACCESS_KEY");
    return environment
        .optional("AWS_SESSION_TOKEN")
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(id, secret));
  }
}
