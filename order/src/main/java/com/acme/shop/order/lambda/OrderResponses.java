package com.acme.shop.order.lambda;

import com.acme.shop.events.EventConsumer;
import com.acme.shop.events.QueueClient;
import com.acme.shop.events.QueueFunction;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.order.application.FollowOrder;
import com.acme.shop.order.application.FollowSales;
import com.acme.shop.order.application.Messages;
import com.acme.shop.order.application.Orders;
import com.acme.shop.order.dynamodb.Stores;
import java.time.InstantSource;

/** What the functions behind queues have in common. */
final class OrderResponses {

  private OrderResponses() {}

  /** One that takes orders further. */
  static QueueFunction function(String name, Environment environment, InstantSource clock) {
    return function(name, environment, clock, FollowOrder::new);
  }

  /** One that also places the orders of sales. */
  static QueueFunction ofSales(String name, Environment environment, InstantSource clock) {
    return function(name, environment, clock, FollowSales::new);
  }

  /** Makes the consumer of a function of this name. */
  @FunctionalInterface
  private interface Making {
    EventConsumer of(Orders orders, Messages messages, InstantSource clock, String name);
  }

  private static QueueFunction function(
      String name, Environment environment, InstantSource clock, Making making) {
    var queues = QueueClient.of(environment);
    var orders = Stores.of(environment, clock).orders();
    var consumer = making.of(orders, QueueMessages.of(queues), clock, name);
    return new QueueFunction(Log.of(name, clock), clock, queues.deadLetters(), consumer);
  }
}
