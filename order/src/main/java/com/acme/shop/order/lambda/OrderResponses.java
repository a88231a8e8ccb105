package com.acme.shop.order.lambda;

import com.acme.shop.events.QueueClient;
import com.acme.shop.events.QueueFunction;
import com.acme.shop.lambda.log.Log;
import com.acme.shop.lambda.runtime.Environment;
import com.acme.shop.order.application.FollowOrder;
import com.acme.shop.order.dynamodb.Stores;
import java.time.InstantSource;

/** What the functions behind the two queues of answers have in common: all but their name. */
final class OrderResponses {

  private OrderResponses() {}

  static QueueFunction function(String name, Environment environment, InstantSource clock) {
    var queues = QueueClient.of(environment);
    var follow =
        new FollowOrder(
            Stores.of(environment, clock).orders(), QueueMessages.of(queues), clock, name);
    return new QueueFunction(Log.of(name, clock), clock, queues.deadLetters(), follow);
  }
}
