package com.acme.shop.user.lambda;

import com.acme.shop.lambda.http.Access;
import com.acme.shop.lambda.identity.Role;
import com.acme.shop.lambda.json.Checked;
import com.acme.shop.lambda.json.Fields;
import com.acme.shop.user.User;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person sends to get an account.
 *
 * @param password exactly as it was sent
 */
record Registration(
    String username, String password, String email, String firstname, String lastname, Role role) {

  static final int LONGEST_USERNAME = 64;
  static final int LONGEST_PASSWORD = 128;

  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_NAME = 100;

  /** RFC 5321, section 4.5.3.1.3: a path of 256 characters, angle brackets included. */
  private static final int LONGEST_EMAIL = 254;

  private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{3,64}");

  /** Sane, and no more: only a letter that arrives proves an address. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

  static Checked<Registration> read(Fields fields) {
    String username = username(fields);
    String password = fields.exactText("password", SHORTEST_PASSWORD, LONGEST_PASSWORD);
    String email = email(fields);
    String firstname = fields.optionalText("firstname", LONGEST_NAME);
    String lastname = fields.optionalText("lastname", LONGEST_NAME);
    Role role = role(fields);
    return fields.check(
        () -> new Registration(username, password, email, firstname, lastname, role));
  }

  User user(String id) {
    return new User(id, username, email, firstname, lastname, role);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Registration[" + username + "]";
  }

  /** A name like a guest's would be taken for a guest, whom nobody asks for a token. */
  private static String username(Fields fields) {
    String username = fields.text("username", LONGEST_USERNAME);
    if (!username.isEmpty() && !USERNAME.matcher(username).matches()) {
      fields.violate("username", "must have 3 to 64 letters, digits, dots, hyphens, underscores");
    }
    if (Access.isGuest(username.toLowerCase(Locale.ROOT))) {
      fields.violate("username", "must not look like the id of a guest");
    }
    return username;
  }

  private static String email(Fields fields) {
    String email = fields.text("email", LONGEST_EMAIL);
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      fields.violate("email", "must be an e-mail address");
    }
    return email;
  }

  private static Role role(Fields fields) {
    String name = fields.optionalText("role", LONGEST_NAME);
    Role role = name.isEmpty() ? Role.CUSTOMER : Role.of(name);
    if (role == Role.ANONYMOUS) {
      fields.violate("role", "must be customer, staff or terminal");
    }
    return role;
  }
}
