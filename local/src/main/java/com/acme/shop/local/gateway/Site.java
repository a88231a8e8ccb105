package com.acme.shop.local.gateway;

/**
 * Something on the API's port that is none of the API's business: it is in no access log, CORS
 * leaves it alone, and no route of the template comes before it.
 */
public interface Site {

  /** Where it begins, with a slash in front and none behind: {@code /console}. */
  String path();

  /**
   * Answers a request.
   *
   * @param request of any method, to the site's path or to what begins with it
   */
  Response answer(Request request);
}
