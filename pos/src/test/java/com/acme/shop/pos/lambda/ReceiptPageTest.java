package com.acme.shop.pos.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.money.Money;
import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.SaleEvent;
import com.acme.shop.pos.domain.SaleEvent.CardCharged;
import com.acme.shop.pos.domain.SaleEvent.CardRefused;
import com.acme.shop.pos.domain.SaleEvent.Occasion;
import com.acme.shop.pos.domain.SaleEvent.Sold;
import com.acme.shop.pos.domain.SaleEvent.Voided;
import com.acme.shop.pos.domain.SaleLine;
import com.acme.shop.pos.domain.Tender;
import com.acme.shop.pos.domain.Terminal;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReceiptPageTest {

  private static final String EVIL = "</title></style><script>alert(\"1\")</script>'&amp;\" x='";
  private static final Instant AT = Instant.parse("2026-11-20T22:30:00Z");
  private static final Occasion OCCASION = new Occasion(AT, "r");
  private static final Tender CASH = new Tender.Cash(Money.of("200"));
  private static final Tender CARD = new Tender.Card("Visa", "2222");

  @Test
  void a_receipt_says_it_all_in_words_and_aligned_numbers() throws Exception {
    var page = parsed(page("Berlin", sold("Yoga Mat", CASH)));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(texts(page, "title")).containsExactly("Receipt sale-0001");
    assertThat(texts(page, "h1")).containsExactly("Berlin");
    assertThat(texts(page, "p"))
        .containsExactly(
            "2026-11-20 23:30:00 Europe/Berlin", "Paid", "Customer walter", "Receipt sale-0001");
    assertThat(texts(page, "th"))
        .containsExactly(
            "Article", "Qty", "Price", "Amount", "Subtotal", "Discount", "Total", "Cash", "Change");
    assertThat(texts(page, "td"))
        .containsExactly(
            "Yoga Mat", "2", "62.50", "125.00", "125.00", "-5.00", "120.00", "200.00", "80.00");
    assertThat(elements(page, "th")).allMatch(heading -> !heading.getAttribute("scope").isEmpty());
    assertThat(elements(page, "td").skip(1).map(cell -> cell.getAttribute("class")))
        .containsOnly("n");
  }

  @Test
  void every_value_is_shown_as_it_is_and_none_becomes_markup() throws Exception {
    var tender = new Tender.Card(EVIL, EVIL);
    var events =
        List.of(
            sold(EVIL, tender), new CardCharged(OCCASION, EVIL), new Voided(OCCASION, EVIL, EVIL));
    var answer = page(EVIL, events.toArray(SaleEvent[]::new));
    var page = parsed(answer);
    assertThat(elements(page, "script")).isEmpty();
    assertThat(answer.body()).doesNotContain("<script").doesNotContain("\"1\"");
    assertThat(texts(page, "h1")).containsExactly(EVIL);
    assertThat(texts(page, "title")).containsExactly("Receipt " + EVIL);
    assertThat(texts(page, "td")).startsWith(EVIL);
    assertThat(texts(page, "th")).contains(EVIL + " ************" + EVIL);
    assertThat(texts(page, "p"))
        .contains("Customer " + EVIL, "Card transaction " + EVIL, "Receipt " + EVIL)
        .anyMatch(text -> text.contains("Voided") && text.contains(": " + EVIL + " ("));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0008", "\u007f", "\u0085", "\ud83d", "\ufffe"})
  void what_no_document_may_contain_is_replaced(String broken) throws Exception {
    var page = parsed(page("T", sold("a" + broken + "b", CASH)));
    assertThat(texts(page, "td")).startsWith("a\ufffdb");
  }

  @Test
  void every_other_character_stays_as_it_is() throws Exception {
    var name = "Mât 😀 垫子 <b>\t";
    assertThat(texts(parsed(page("T", sold(name, CASH))), "td")).startsWith(name);
  }

  @Test
  void the_policy_allows_the_page_s_own_style_by_its_hash_and_nothing_else() throws Exception {
    var answer = page("T", sold("mat", CASH));
    String style = between("<style>", answer.body(), "</style>");
    assertThat(texts(parsed(answer), "style")).containsExactly(style);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.headers().get("content-security-policy"))
        .startsWith("default-src 'none'; style-src 'sha256-%s';".formatted(base64(hash)))
        .contains("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
    assertThat(answer.headers())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("cache-control", "no-store");
    assertThat(answer.body()).startsWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset");
    assertThat(answer.body()).doesNotContain(" style=").doesNotContain("http");
  }

  @Test
  void a_card_is_shown_by_four_digits_with_its_verdict() throws Exception {
    var sold = sold("mat", CARD);
    assertThat(texts(parsed(page("T", sold)), "p")).contains("Waiting for the card");
    var charged = page("T", sold, new CardCharged(OCCASION, "tx-1"));
    assertThat(texts(parsed(charged), "p")).contains("Paid", "Card transaction tx-1");
    assertThat(texts(parsed(charged), "th")).contains("Visa ************2222");
    var refused = page("T", sold, new CardRefused(OCCASION, "no credit"));
    assertThat(texts(parsed(refused), "p"))
        .contains("Card declined, nothing was sold", "Card: no credit");
  }

  @Test
  void a_sale_that_was_taken_back_says_when_why_and_where_the_money_is() throws Exception {
    var taken = new Voided(OCCASION, "anna", "a scratch");
    assertThat(texts(parsed(page("T", sold("mat", CASH), taken)), "p"))
        .contains("Voided", "Voided 2026-11-20 23:30:00 Europe/Berlin: a scratch (money returned)");
    assertThat(
            texts(
                parsed(
                    page(
                        "T",
                        sold("mat", CARD),
                        new CardCharged(OCCASION, "tx-1"),
                        new Voided(OCCASION, "anna", ""))),
                "p"))
        .contains("Voided 2026-11-20 23:30:00 Europe/Berlin (money not returned to the card yet)");
  }

  @Test
  void a_terminal_that_nobody_knows_is_called_by_its_id_and_has_universal_time() throws Exception {
    var stored = StoredSale.of("c", "f", List.of(sold("mat", CASH)));
    var page = parsed(ReceiptPage.of(stored, Optional.empty()));
    assertThat(texts(page, "h1")).containsExactly("till-1");
    assertThat(texts(page, "p")).contains("2026-11-20 22:30:00 Z");
  }

  private static Sold sold(String name, Tender tender) {
    return new Sold(OCCASION, sale(name, tender));
  }

  private static Sale sale(String text, Tender tender) {
    boolean evil = text.equals(EVIL);
    return new Sale(
        evil ? EVIL : "sale-0001",
        "o",
        "till-1",
        Optional.of(evil ? EVIL : "walter"),
        List.of(new SaleLine("mat", text, 2, Money.of("62.50"))),
        Money.of("5"),
        tender,
        AT,
        LocalDate.parse("2026-11-20"),
        false,
        0);
  }

  private static HttpAnswer page(String terminalName, SaleEvent... events) {
    var zone = ZoneId.of("Europe/Berlin");
    var terminal = new Terminal("till-1", terminalName, zone, AT, Optional.empty());
    return ReceiptPage.of(StoredSale.of("c", "f", List.of(events)), Optional.of(terminal));
  }

  private static Document parsed(HttpAnswer page) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.body())));
  }

  private static Stream<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static List<String> texts(Document page, String name) {
    return elements(page, name).map(Element::getTextContent).toList();
  }

  private static String between(String before, String text, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }

  private static String base64(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }
}
