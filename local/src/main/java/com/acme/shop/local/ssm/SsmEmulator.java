package com.acme.shop.local.ssm;

import com.acme.shop.local.awsjson.AwsJsonServer;
import com.acme.shop.local.emulators.Account;
import com.acme.shop.local.template.SsmParameter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plays SSM's parameter store for the parameters of a template, on loopback only: {@code
 * GetParameters} and {@code PutParameter} of those that are there.
 */
public final class SsmEmulator implements AutoCloseable {

  private final AwsJsonServer server;

  private SsmEmulator(SsmActions actions) {
    server = AwsJsonServer.start("AmazonSSM", actions::answer);
  }

  /**
   * Starts on a free port.
   *
   * @param data a directory to keep changed values in, made if it is not there; empty for memory
   * @throws com.acme.shop.local.emulators.CannotStart if the values cannot be read
   */
  public static SsmEmulator start(
      Optional<Path> data, List<SsmParameter> parameters, Account account) {
    var file = new ParameterFile(data.map(directory -> directory.resolve("ssm.json")));
    var store = new ParameterStore(parameters, file, InstantSource.system());
    return new SsmEmulator(new SsmActions(store, account));
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /** What a process needs for its AWS SDK to find this SSM. */
  public Map<String, String> environment() {
    return Map.of("AWS_ENDPOINT_URL_SSM", endpoint().toString());
  }

  /** Stops and frees the port. */
  @Override
  public void close() {
    server.close();
  }
}
