package com.acme.shop.canary;

/** Functions that can be called past the API. */
public interface Functions {

  /**
   * What a function answers.
   *
   * @param function its ARN, that of a version or an alias
   * @param event a JSON document
   * @throws RuntimeException when it failed, or could not be called
   */
  String invoke(String function, String event);
}
