package com.acme.shop.pos.lambda;

import static com.acme.shop.pos.lambda.Html.element;

import com.acme.shop.lambda.http.HttpAnswer;
import com.acme.shop.lambda.runtime.Sha256;
import com.acme.shop.pos.application.StoredSale;
import com.acme.shop.pos.domain.Sale;
import com.acme.shop.pos.domain.Terminal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A receipt as a page to print, on a sheet or on a roll of 80 mm. */
final class ReceiptPage {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** Has no character that HTML escapes, so that it is written as it is. */
  private static final String STYLE =
      """
      @page{margin:4mm}
      body{font:10pt/1.35 ui-monospace,Consolas,monospace;max-width:72mm;margin:0 auto;color:#000}
      h1{font-size:12pt;margin:2mm 0}
      p,caption{margin:1mm 0;text-align:left;overflow-wrap:anywhere}
      table{width:100%;border-collapse:collapse;margin:2mm 0}
      th,td{padding:.5mm 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      .n{text-align:right;white-space:nowrap;padding-left:2mm;font-variant-numeric:tabular-nums}
      thead th{border-bottom:1px solid}
      tfoot th{font-weight:normal}
      tfoot .total th,tfoot .total td{font-weight:bold;border-top:1px solid}
      .status{font-weight:bold}
      """;

  /** Allows this one style and nothing else: no script, no image, no frame. */
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; %s"
          .formatted(
              Base64.getEncoder().encodeToString(Sha256.of(STYLE)),
              "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type", "text/html; charset=utf-8",
          "content-security-policy", POLICY,
          "x-content-type-options", "nosniff",
          "referrer-policy", "no-referrer",
          "cache-control", "no-store");

  private ReceiptPage() {}

  /**
   * The page.
   *
   * @param terminal that made the sale; it gives the page its name and its time zone
   */
  static HttpAnswer of(StoredSale stored, Optional<Terminal> terminal) {
    return new HttpAnswer(200, HEADERS, Html.document(page(stored, terminal)));
  }

  private static Html.Element page(StoredSale stored, Optional<Terminal> terminal) {
    return element("html", head(stored.state().sale()), body(stored, terminal)).with("lang", "en");
  }

  private static Html head(Sale sale) {
    return element(
        "head",
        element("meta").with("charset", "utf-8"),
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        element("title", "Receipt " + sale.id()),
        element("style", STYLE));
  }

  private static Html body(StoredSale stored, Optional<Terminal> terminal) {
    Sale sale = stored.state().sale();
    ZoneId zone = terminal.map(Terminal::zone).orElse(ZoneOffset.UTC);
    Stream<Html> head =
        Stream.of(
            element("h1", terminal.map(Terminal::name).orElse(sale.terminalId())),
            element("p", local(sale.soldAt(), zone)),
            element("p", SaleStatus.of(stored.state()).sentence()).with("class", "status"));
    Stream<Html> rest = Stream.of(ReceiptTable.of(sale), element("p", "Receipt " + sale.id()));
    return element(
        "body", element("main", Stream.of(head, notes(stored, zone), rest).flatMap(part -> part)));
  }

  /** What there is to say besides the numbers. */
  private static Stream<Html> notes(StoredSale stored, ZoneId zone) {
    Sale sale = stored.state().sale();
    return Stream.of(
            sale.customer().map(customer -> "Customer " + customer),
            CardVerdict.of(stored.state()).map(ReceiptPage::sentence),
            GivenBack.of(stored.state()).map(back -> sentence(back, zone)))
        .flatMap(Optional::stream)
        .map(note -> element("p", note));
  }

  private static String sentence(CardVerdict verdict) {
    return verdict.success()
        ? "Card transaction " + verdict.transactionId()
        : "Card: " + verdict.message();
  }

  private static String sentence(GivenBack back, ZoneId zone) {
    String what = back.kind().equals("void") ? "Voided" : "Refunded";
    String why = back.reason().isEmpty() ? "" : ": " + back.reason();
    String money = back.moneyReturned() ? "money returned" : "money not returned to the card yet";
    return "%s %s%s (%s)".formatted(what, local(back.at(), zone), why, money);
  }

  private static String local(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone)) + " " + zone.getId();
  }
}
