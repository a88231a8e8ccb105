package com.acme.shop.user.lambda;

import com.acme.shop.lambda.json.Json;
import com.acme.shop.user.User;
import com.acme.shop.user.UserPage;

/** Users as the contract spells them: never with anything of a password. */
final class UserJson {

  private UserJson() {}

  static Json.Writer created(User user) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("message", "User created successfully!");
      json.writeStringField("resourceId", user.id());
      json.writeNumberField("status", 201);
      json.writeEndObject();
    };
  }

  static Json.Writer found(User user) {
    return json -> {
      json.writeStartObject();
      json.writeFieldName("data");
      write(user).to(json);
      json.writeNumberField("status", 200);
      json.writeEndObject();
    };
  }

  static Json.Writer listed(UserPage page) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("data");
      for (User user : page.users()) {
        write(user).to(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  private static Json.Writer write(User user) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("id", user.id());
      json.writeStringField("username", user.username());
      json.writeStringField("email", user.email());
      json.writeStringField("firstname", user.firstname());
      json.writeStringField("lastname", user.lastname());
      json.writeEndObject();
    };
  }
}
