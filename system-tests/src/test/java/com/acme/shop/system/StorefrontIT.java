package com.acme.shop.system;

import static com.acme.shop.system.StorefrontPage.CARD_OF_NO_KIND;
import static com.acme.shop.system.StorefrontPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The storefront in a real browser, from the first page to "delivered". */
@DisabledIfSystemProperty(
    named = "shop.url",
    matches = "https:.*",
    disabledReason = "the network to the shop loses answers here, which TLS would not let one play")
class StorefrontIT {

  private static final String PASSWORD = "correct horse";

  /** <code>{"</code> in base64: all tokens of the shop that say who somebody is begin so. */
  private static final String START_OF_A_JWT = "eyJ";

  @TempDir private static Path profile;

  @AutoClose private static Chromium chromium;
  private static ShopUnderTest shop;
  private static JsonNode mat;
  private static JsonNode bottle;

  @AutoClose private Relay relay;

  @BeforeAll
  static void start() {
    chromium = Chromium.start(profile);
    shop = ShopUnderTest.strict();
    mat = product("Yoga Mat");
    bottle = product("Water Bottle");
  }

  private static JsonNode product(String name) {
    for (JsonNode product : Json.of(shop.get("/products")).get("data")) {
      if (product.get("name").textValue().equals(name)) {
        return product;
      }
    }
    throw new AssertionError("the catalog has no " + name);
  }

  @BeforeEach
  void connect() {
    relay = new Relay(shop.base());
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "360, 740"})
  void a_person_buys_from_the_first_page_to_delivered(int width, int height) {
    StorefrontPage page = visit(width, height);
    fillCart(page);
    String username = registerOnTheWay(page);
    buy(page);
    var customer = Customer.named(username);
    JsonNode order = customer.order(page.orderId());
    assertThat(order.get("status").textValue()).isEqualTo("delivered");
    assertThat(new BigDecimal(order.get("total").asText())).isEqualByComparingTo(total());
    assertThat(customer.cart()).isEmpty();
    page.follow("#nav-orders", "orders");
    page.see("orders");
    assertThat(page.traffic().calls()).contains("POST /order/add/" + customer.id() + " 200");
    assertThatAllWasWell(page);
  }

  private static BigDecimal total() {
    BigDecimal mats = mat.get("price").decimalValue().multiply(BigDecimal.TWO);
    return mats.add(bottle.get("price").decimalValue());
  }

  private static void fillCart(StorefrontPage page) {
    page.see("home");
    page.follow(StorefrontPage.tag("mat"), "tag");
    page.see("tag");
    page.follow(StorefrontPage.offer(mat), "product");
    page.see("product");
    page.browser().fill("#quantity", "2");
    page.browser().click("#add");
    page.browser().awaitText("#added", "Yoga Mat");
    page.awaitCount(2);
    page.see("added");
    page.add(bottle, 1);
    page.awaitCount(3);
    page.follow("#nav-cart", "cart");
    page.browser().awaitVisible(StorefrontPage.line(bottle));
    page.see("cart");
    assertThat(page.amount("#cart-total")).isEqualByComparingTo(total());
  }

  private static String registerOnTheWay(StorefrontPage page) {
    page.follow("#to-checkout", "login");
    page.see("login");
    page.follow("#to-register", "register");
    page.see("register");
    String username = newName();
    page.register(username, username + "@example.com", PASSWORD);
    page.awaitView("checkout");
    page.see("checkout");
    assertThat(page.amount("#checkout-total")).isEqualByComparingTo(total());
    return username;
  }

  private static void buy(StorefrontPage page) {
    page.typeAddress();
    page.typeCard(GOOD_CARD, "12/40");
    page.see("checkout-filled");
    assertThatNoSecretIsKept(page);
    page.place();
    page.awaitView("order");
    page.see("order");
    page.browser().evaluate("window.untouched = true");
    page.awaitDelivered();
    assertThat(page.browser().evaluate("window.untouched").asBoolean()).isTrue();
    page.see("delivered");
    seeTheQuestion(page);
    assertThatNoSecretIsKept(page);
  }

  /** An order that is paid is shipped within a second or two: too few to press the button in. */
  private static void seeTheQuestion(StorefrontPage page) {
    page.browser()
        .evaluate(
            "document.querySelector('#cancel').hidden = false;"
                + " document.querySelector('#cancel-dialog').showModal()");
    page.see("cancel");
    page.browser().click("#cancel-no");
    page.browser().awaitTrue("!document.querySelector('#cancel-dialog').open");
  }

  @Test
  void a_purchase_needs_no_mouse() {
    StorefrontPage page = visit(1280, 800);
    BrowserPage keyboard = page.browser();
    skipToTheContent(keyboard);
    enter(page, StorefrontPage.tag("mat"), "tag");
    enter(page, StorefrontPage.offer(mat), "product");
    type(keyboard, "#quantity", "2");
    keyboard.tabTo("#add");
    keyboard.press(Key.SPACE);
    keyboard.awaitText("#added", "2 × Yoga Mat");
    enter(page, "#added a", "cart");
    enter(page, "#to-checkout", "login");
    enter(page, "#to-register", "register");
    String username = registerByKeyboard(page);
    buyByKeyboard(page);
    page.awaitDelivered();
    assertThat(Customer.named(username).order(page.orderId()).get("delivery").textValue())
        .isEqualTo("DHL");
    assertThatAllWasWell(page);
  }

  private static void skipToTheContent(BrowserPage keyboard) {
    keyboard.tabTo("#skip");
    keyboard.press(Key.ENTER);
    assertThat(keyboard.focused()).isEqualTo("main");
  }

  private static String registerByKeyboard(StorefrontPage page) {
    String username = newName();
    type(page.browser(), "#register-email", username + "@example.com");
    type(page.browser(), "#register-username", username);
    type(page.browser(), "#register-password", PASSWORD);
    page.browser().press(Key.ENTER);
    page.awaitView("checkout");
    return username;
  }

  private static void buyByKeyboard(StorefrontPage page) {
    BrowserPage keyboard = page.browser();
    type(keyboard, "#firstname", "Pat");
    type(keyboard, "#lastname", "Doe");
    keyboard.tabTo("#delivery-parcel");
    keyboard.press(Key.DOWN);
    assertThat(keyboard.focused()).isEqualTo("delivery-dhl");
    type(keyboard, "#street", "Main Street 1");
    type(keyboard, "#zip", "94304");
    type(keyboard, "#city", "Palo Alto");
    type(keyboard, "#country", "USA");
    type(keyboard, "#card-number", GOOD_CARD);
    type(keyboard, "#card-expiry", "1240");
    type(keyboard, "#card-code", "123");
    keyboard.press(Key.ENTER);
    page.awaitView("order");
    assertThat(keyboard.evaluate("document.activeElement.tagName").textValue()).isEqualTo("H1");
  }

  /** Where one lands after Enter, the next Tab goes on: in the new view. */
  private static void enter(StorefrontPage page, String selector, String view) {
    page.browser().tabTo(selector);
    page.browser().press(Key.ENTER);
    page.awaitView(view);
  }

  private static void type(BrowserPage keyboard, String selector, String text) {
    keyboard.tabTo(selector);
    keyboard.type(text);
  }

  @Test
  void a_refused_card_is_explained_where_the_person_looks() {
    StorefrontPage page = visit(360, 740);
    Customer customer = atTheCheckout(page);
    page.typeCard(GOOD_CARD, "12/20");
    page.place();
    page.browser().awaitText("#card-expiry-error", "expired");
    assertThat(page.browser().focused()).isEqualTo("card-expiry");
    page.typeCard(CARD_OF_NO_KIND, "12/40");
    page.place();
    page.browser().awaitText("#card-refused", "Cards of this kind are not taken.");
    page.see("refused");
    assertThat(page.browser().focused()).isEqualTo("card-number");
    assertThat(customer.cart()).hasSize(1);
    page.awaitCount(2);
    page.typeCard(GOOD_CARD, "12/40");
    page.place();
    page.awaitView("order");
    page.awaitDelivered();
    assertThatBothOrdersAreListed(page, customer);
    assertThatNoSecretIsKept(page);
    assertThatAllWasWell(page);
  }

  private static void assertThatBothOrdersAreListed(StorefrontPage page, Customer customer) {
    page.follow("#nav-orders", "orders");
    page.see("orders-two");
    assertThat(page.browser().evaluate("document.querySelectorAll('#orders > li').length").asInt())
        .isEqualTo(2);
    assertThat(customer.orders())
        .extracting(order -> order.get("status").textValue())
        .containsExactly("delivered", "Payment Failed");
  }

  @Test
  void a_guests_cart_outlives_a_reload_and_comes_along_to_what_the_person_had() {
    var person = Person.registeredAt(shop);
    var customer = Customer.of(person);
    customer.put(bottle, 1);
    StorefrontPage page = visit(1280, 800);
    page.add(mat, 2);
    page.add(bottle, 1);
    page.browser().reload();
    page.awaitCount(3);
    page.follow("#nav-login", "login");
    page.logIn(person);
    page.awaitCount(4);
    page.follow("#nav-cart", "cart");
    assertThat(page.quantityOf(mat)).isEqualTo(2);
    assertThat(page.quantityOf(bottle)).isEqualTo(2);
    assertThat(customer.cart())
        .extracting(line -> line.get("name").textValue(), line -> line.get("quantity").asInt())
        .containsExactlyInAnyOrder(tuple("Yoga Mat", 2), tuple("Water Bottle", 2));
    page.browser().reload();
    page.awaitCount(4);
    assertThatAllWasWell(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"session.until = 0", "session.access += 'x'; session.until = 9e15"})
  void an_access_token_that_is_over_is_replaced_without_a_word(String over) {
    StorefrontPage page = signedIn(Person.registeredAt(shop));
    page.go("/orders", "orders");
    String before = page.session().get("access").textValue();
    page.reloadWithSession(over);
    page.awaitView("orders");
    page.browser().awaitText("#nav-name", "Pat");
    assertThat(page.traffic().calls()).containsOnlyOnce("POST /refresh-token 200");
    assertThat(page.session().get("access").textValue()).isNotEqualTo(before);
    assertThat(page.complaints("401 .*")).isEmpty();
    assertThat(page.traffic().violations()).isEmpty();
  }

  @Test
  void a_session_that_is_over_leads_to_the_login_and_back() {
    var person = Person.registeredAt(shop);
    StorefrontPage page = signedIn(person);
    page.go("/orders", "orders");
    endSession(page);
    page.reloadWithSession("session.until = 0");
    page.awaitView("login");
    assertThat(page.browser().isVisible("#login-notice")).isTrue();
    page.see("login-again");
    page.logIn(person);
    page.awaitView("orders");
    assertThat(page.complaints("401 .*/refresh-token")).isEmpty();
    assertThat(page.traffic().violations()).isEmpty();
  }

  private static void endSession(StorefrontPage page) {
    String refresh = page.session().get("refresh").textValue();
    var answer = shop.post("/logout", "{\"refresh_token\":\"" + refresh + "\"}");
    assertThat(answer.statusCode()).isLessThan(300);
  }

  @Test
  void an_order_whose_answer_was_lost_is_bought_once() {
    StorefrontPage page = visit(1280, 800);
    Customer customer = atTheCheckout(page);
    page.typeCard(GOOD_CARD, "12/40");
    relay.loseAnswers();
    page.place();
    await().until(() -> relay.lostAnswers() > 0);
    assertThat(customer.orders()).hasSize(1);
    relay.mend();
    page.awaitView("order");
    assertThatOneWasBought(page, customer);
  }

  @Test
  void whoever_hears_nothing_and_tries_again_after_a_reload_buys_once() {
    StorefrontPage page = visit(360, 740);
    Customer customer = atTheCheckout(page);
    page.typeCard(GOOD_CARD, "12/40");
    relay.loseAnswers();
    page.place();
    page.browser().awaitVisible("#banner");
    page.see("no-answer");
    relay.mend();
    page.browser().reload();
    page.awaitView("checkout");
    page.typeAddress();
    page.typeCard(GOOD_CARD, "12/40");
    page.place();
    page.awaitView("order");
    assertThatOneWasBought(page, customer);
  }

  private static void assertThatOneWasBought(StorefrontPage page, Customer customer) {
    assertThat(customer.orders())
        .singleElement()
        .satisfies(order -> assertThat(order.get("_id").textValue()).isEqualTo(page.orderId()));
    assertThat(page.complaints("net::ERR_.*")).isEmpty();
    assertThat(page.traffic().violations()).isEmpty();
  }

  @Test
  void a_name_that_somebody_has_is_said_where_it_was_typed() {
    var person = Person.registeredAt(shop);
    StorefrontPage page = visit(360, 740);
    page.go("/register", "register");
    page.register(person.username(), newName() + "@example.com", PASSWORD);
    page.browser().awaitText("#register-username-error", "Somebody has this username");
    page.see("register-taken");
    assertThat(page.browser().focused()).isEqualTo("register-username");
    page.browser().fill("#register-username", newName());
    page.browser().click("#register-submit");
    page.awaitView("home");
    assertThat(page.complaints("409 .*/register")).isEmpty();
    assertThat(page.traffic().violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "360, 740"})
  void where_there_is_nothing_the_page_says_so(int width, int height) {
    StorefrontPage page = visit(width, height);
    page.browser().fill("#search", "no such thing");
    page.browser().awaitVisible("#nothing");
    page.see("nothing-found");
    page.follow("#nav-cart", "cart");
    page.browser().awaitVisible("#cart-empty");
    page.see("cart-empty");
    page.go("/product/none", "unknown");
    page.see("unknown");
    page.go("/", "home");
    page.go("/login", "login");
    page.browser().click("#login-submit");
    page.browser().awaitText("#login-username-error", "username");
    page.see("login-errors");
    page.logIn(Person.registeredAt(shop));
    page.awaitView("home");
    page.follow("#nav-orders", "orders");
    page.browser().awaitVisible("#orders-empty");
    page.see("orders-empty");
    page.go("/checkout", "checkout");
    page.browser().awaitVisible("#checkout-empty");
    page.see("checkout-empty");
    assertThat(page.complaints("404 .*/products/none")).isEmpty();
    assertThat(page.traffic().violations()).isEmpty();
  }

  @Test
  void without_the_shop_the_page_says_so_and_goes_on_when_it_is_back() {
    StorefrontPage page = visit(360, 740);
    page.browser().evaluate("document.body.dataset.view = ''");
    relay.cut();
    page.go("/product/" + mat.get("id").textValue(), "trouble");
    page.see("trouble");
    relay.mend();
    page.follow("#trouble-retry", "product");
    assertThat(page.complaints("net::ERR_.*")).isEmpty();
  }

  @Test
  void a_style_that_the_policy_forbids_would_be_noticed() {
    StorefrontPage page = visit(1280, 800);
    page.browser().evaluate("document.body.setAttribute('style', 'color: red')");
    await().until(() -> !page.complaints().isEmpty());
    assertThat(page.complaints()).singleElement().asString().contains("Content Security Policy");
  }

  @Test
  void a_call_that_nobody_has_described_would_be_noticed() {
    StorefrontPage page = visit(1280, 800);
    page.browser().evaluate("fetch('/static/images/bottle_square.jpg').then((got) => got.status)");
    assertThat(page.traffic().violations())
        .singleElement()
        .asString()
        .contains("there is no such operation");
  }

  private StorefrontPage visit(int width, int height) {
    return StorefrontPage.visit(chromium, relay.base(), width, height);
  }

  private StorefrontPage signedIn(Person person) {
    StorefrontPage page = visit(1280, 800);
    page.follow("#nav-login", "login");
    page.logIn(person);
    page.awaitView("home");
    return page;
  }

  /** With two mats, and everything typed but the card. */
  private static Customer atTheCheckout(StorefrontPage page) {
    var person = Person.registeredAt(shop);
    page.add(mat, 2);
    page.go("/checkout", "login");
    page.logIn(person);
    page.awaitView("checkout");
    page.typeAddress();
    return Customer.of(person);
  }

  private static String newName() {
    return "p" + UUID.randomUUID().toString().replace("-", "");
  }

  private static void assertThatNoSecretIsKept(StorefrontPage page) {
    String kept = BrowserMemory.of(page.browser());
    assertThat(kept.replace(" ", "")).doesNotContain(GOOD_CARD, CARD_OF_NO_KIND, PASSWORD);
    assertThat(BrowserMemory.localStorageOf(page.browser())).doesNotContain(START_OF_A_JWT);
    assertThat(BrowserMemory.localStorageOf(page.browser()))
        .doesNotContain(page.session().get("refresh").textValue());
  }

  private static void assertThatAllWasWell(StorefrontPage page) {
    assertThat(page.complaints()).isEmpty();
    assertThat(page.traffic().violations()).isEmpty();
  }

  /** What the API says of somebody who shops. */
  private record Customer(ShopUnderTest shop, String id) {

    static Customer named(String username) {
      return of(new Person(username, PASSWORD, ""));
    }

    static Customer of(Person person) {
      String token = StorefrontIT.shop.login(person.username(), person.password());
      String id = Jwt.parse(token).claims().get("sub").textValue();
      return new Customer(StorefrontIT.shop.withToken(token), id);
    }

    JsonNode cart() {
      return Json.of(shop.get("/cart/items/" + id)).get("cart");
    }

    JsonNode order(String orderId) {
      return Json.of(shop.get("/order/" + id + "/" + orderId));
    }

    JsonNode orders() {
      return Json.of(shop.get("/order/" + id));
    }

    void put(JsonNode product, int quantity) {
      String line =
          "{\"itemid\":\"%s\",\"quantity\":%d}".formatted(product.get("id").textValue(), quantity);
      assertThat(shop.post("/cart/item/add/" + id, line).statusCode()).isEqualTo(200);
    }
  }
}
