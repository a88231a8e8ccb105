package com.acme.shop.local.lambda.bootstrap;

import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.DtoSerializers;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaError;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** Calls the Lambda Runtime API with the JDK alone. */
final class JavaTransport implements LambdaRuntimeApiClient {

  private final String base;

  JavaTransport(String hostAndPort) {
    this.base = "http://" + hostAndPort + "/2018-06-01/runtime/";
  }

  @Override
  public InvocationRequest nextInvocation() throws IOException {
    HttpURLConnection connection = open("invocation/next");
    InvocationRequest request = new InvocationRequest();
    try (InputStream body = connection.getInputStream()) {
      request.setContent(body.readAllBytes());
    }
    request.setId(connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
    request.setInvokedFunctionArn(connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"));
    request.setXrayTraceId(connection.getHeaderField("Lambda-Runtime-Trace-Id"));
    request.setDeadlineTimeInMs(
        Long.parseLong(connection.getHeaderField("Lambda-Runtime-Deadline-Ms")));
    return request;
  }

  @Override
  public InvocationRequest nextInvocationWithExponentialBackoff(LambdaContextLogger logger)
      throws IOException {
    return nextInvocation();
  }

  @Override
  public void reportInvocationSuccess(String requestId, byte[] payload) throws IOException {
    post("invocation/" + requestId + "/response", "", payload);
  }

  @Override
  public void reportInvocationError(String requestId, LambdaError error) throws IOException {
    post("invocation/" + requestId + "/error", error);
  }

  @Override
  public void reportInitError(LambdaError error) throws IOException {
    post("init/error", error);
  }

  @Override
  public void restoreNext() {
    throw new UnsupportedOperationException("SnapStart is not played here");
  }

  @Override
  public void reportRestoreError(LambdaError error) {
    throw new UnsupportedOperationException("SnapStart is not played here");
  }

  private void post(String path, LambdaError error) throws IOException {
    post(path, error.errorType.getRapidError(), DtoSerializers.serialize(error.errorRequest));
  }

  private void post(String path, String errorType, byte[] body) throws IOException {
    HttpURLConnection connection = open(path);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestProperty("Lambda-Runtime-Function-Error-Type", errorType);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    try (InputStream accepted = connection.getInputStream()) {
      accepted.readAllBytes();
    }
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) URI.create(base + path).toURL().openConnection();
  }
}
