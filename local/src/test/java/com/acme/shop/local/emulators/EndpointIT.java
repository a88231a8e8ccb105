package com.acme.shop.local.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A DynamoDB and an SQS that somebody else serves. */
class EndpointIT {

  @Test
  void what_is_made_there_stays_there_when_its_user_ends() {
    try (var theirs = Emulators.start(Optional.empty())) {
      try (var here = Emulators.at(theirs.dynamoDb());
          var tables = here.dynamoDbClient()) {
        new Tables(tables).create(Sample.TABLE);
      }
      try (var tables = theirs.dynamoDbClient()) {
        assertThat(tables.listTables().tableNames()).containsExactly("shop");
      }
    }
  }

  @Test
  void the_account_there_has_to_be_the_one_that_policies_name() {
    assertThatThrownBy(() -> Queues.checkAccount("http://127.0.0.1:5000/123456789012/orders"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(Account.LOCAL.id());
    Queues.checkAccount("http://127.0.0.1:5000/000000000000/orders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://localhost:4566", "http://localhost", "localhost:4566", "http://a:1/b"})
  void what_is_no_endpoint_is_said_in_one_line(String text) {
    assertThatThrownBy(() -> Emulators.at(URI.create(text)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("http://host:port")
        .hasMessageContaining(text);
  }

  @Test
  void where_nothing_listens_is_said_in_one_line() throws IOException {
    URI nobody = Loopback.uri(freePort());
    assertThatThrownBy(() -> Emulators.at(nobody))
        .isInstanceOf(CannotStart.class)
        .hasMessage("Nothing listens at " + nobody);
  }

  private static int freePort() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return taken.getLocalPort();
    }
  }
}
