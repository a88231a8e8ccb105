package com.acme.shop.local.doctor;

/**
 * Somebody who may see what staff sees.
 *
 * @param named whether the command line names him; else he is the demo shop's, who may be gone
 */
record Staff(String username, String password, boolean named) {

  /** The demo data's member of staff and the password of all its users, seeded locally only. */
  static final Staff DEMO = new Staff("dwight", "vmware1!", false);

  /** Without the password. */
  @Override
  public String toString() {
    return "Staff[" + username + "]";
  }
}
