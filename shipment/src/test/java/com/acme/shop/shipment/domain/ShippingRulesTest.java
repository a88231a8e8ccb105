package com.acme.shop.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.shipment.domain.ShippingRules.Shippability;
import com.acme.shop.shipment.domain.ShippingRules.Shippability.Impossible;
import com.acme.shop.shipment.domain.ShippingRules.Shippability.Possible;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippingRulesTest {

  private static final Optional<Destination> UNKNOWN = Optional.empty();
  private static final Destination NOWHERE = new Destination("", "", "", "", "");

  @ParameterizedTest
  @CsvSource({
    "UPS/FEDEX,UPS_OR_FEDEX",
    "ups/fedex,UPS_OR_FEDEX",
    "UPS / FedEx,UPS_OR_FEDEX",
    "FEDEX/UPS,UPS_OR_FEDEX",
    "UPS,UPS",
    "ups,UPS",
    "Fedex,FEDEX",
    "usps,USPS",
    "DHL,DHL",
    "dpd,DPD",
    "gls,GLS",
    "TNT,TNT",
    "Hermes,HERMES",
    "Royal Mail,ROYAL_MAIL",
    "canada-post,CANADA_POST",
    "instore,IN_STORE",
    "InStore,IN_STORE",
    "in-store,IN_STORE",
    "In Store,IN_STORE",
    "' instore ',IN_STORE"
  })
  void a_carrier_is_known_however_it_is_spelled(String name, Delivery delivery) {
    assertThat(check(name, UNKNOWN)).isEqualTo(new Possible(delivery));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "Pigeon", "UPSS", "UPS FEDEX DHL", "卡", "ups\u0000"})
  void any_other_carrier_is_none_of_ours(String name) {
    assertThat(check(name, UNKNOWN))
        .isEqualTo(new Impossible("The carrier is not one that we ship with."));
  }

  @ParameterizedTest
  @CsvSource({"'',US", "98101,''", "98101,US"})
  void an_address_needs_a_street_a_city_and_a_country_or_a_zip_code(String zip, String country) {
    var complete = new Destination("20 Riding Lane", "Seattle", zip, "", country);
    assertThat(check("UPS", Optional.of(complete))).isEqualTo(new Possible(Delivery.UPS));
  }

  @ParameterizedTest
  @CsvSource({
    "'',Seattle,98101,US",
    "' ',Seattle,98101,US",
    "20 Riding Lane,'',98101,US",
    "20 Riding Lane,' ',98101,US",
    "20 Riding Lane,Seattle,'',''",
    "20 Riding Lane,Seattle,' ',' '",
    "'','','',''"
  })
  void nothing_is_shipped_to_half_an_address(
      String street, String city, String zip, String country) {
    var half = new Destination(street, city, zip, "WA", country);
    assertThat(check("UPS", Optional.of(half)))
        .isEqualTo(
            new Impossible("The address needs a street, a city, and a country or a zip code."));
  }

  @Test
  void what_is_handed_over_in_the_store_needs_no_address() {
    assertThat(check("instore", Optional.of(NOWHERE))).isEqualTo(new Possible(Delivery.IN_STORE));
  }

  @Test
  void only_the_store_is_in_the_store() {
    for (Delivery delivery : Delivery.values()) {
      assertThat(delivery.isInStore()).isEqualTo(delivery == Delivery.IN_STORE);
    }
  }

  private static Shippability check(String delivery, Optional<Destination> destination) {
    return ShippingRules.check(new Parcel("12345", delivery, destination));
  }
}
