package com.acme.shop.local.template;

/** Where in the template something stands, as a person would point at it: {@code Fn.Events[0]}. */
record Place(String path) {

  Place in(String name) {
    return new Place(path + "." + name);
  }

  Place at(int index) {
    return new Place(path + "[" + index + "]");
  }

  /** An error that happened here, on one line whatever the values in it are. */
  BrokenTemplate broken(String what) {
    return new BrokenTemplate(path + ": " + what.strip().replaceAll("\\s*\\R\\s*", " "));
  }
}
