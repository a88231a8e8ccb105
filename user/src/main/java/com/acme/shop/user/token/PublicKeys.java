package com.acme.shop.user.token;

import com.acme.shop.lambda.identity.Jwk;
import java.util.List;

/** The keys with which everybody verifies access tokens. */
public interface PublicKeys {

  /** The newest keys that are kept; older ones go. */
  int KEPT = 3;

  /** Adds a key, unless it is there: a key that is new does not make others invalid at once. */
  void publish(Jwk key);

  /** The keys, the newest first. */
  List<Jwk> all();
}
