package com.acme.shop.user;

class InMemoryUsersTest extends UserStoreContract {

  private final InMemoryUsers store = new InMemoryUsers();

  @Override
  protected Users users() {
    return store;
  }

  @Override
  protected SignIns signIns() {
    return store;
  }

  @Override
  protected Sessions sessions() {
    return store;
  }
}
