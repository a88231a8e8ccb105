package com.acme.shop.user.token;

class InMemoryPublicKeysTest extends PublicKeysContract {

  @Override
  protected PublicKeys keys() {
    return new InMemoryPublicKeys();
  }
}
