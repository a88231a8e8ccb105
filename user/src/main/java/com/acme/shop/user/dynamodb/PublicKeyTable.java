package com.acme.shop.user.dynamodb;

import com.acme.shop.lambda.identity.Jwk;
import com.acme.shop.lambda.json.Json;
import com.acme.shop.lambda.runtime.Unavailable;
import com.acme.shop.table.Change;
import com.acme.shop.table.Row;
import com.acme.shop.table.ShopTable;
import com.acme.shop.table.TokenKeys;
import com.acme.shop.user.token.PublicKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The row of public keys that {@link TokenKeys} reads, with a version against lost updates. */
public final class PublicKeyTable implements PublicKeys {

  private static final int ATTEMPTS = 5;

  private final ShopTable table;

  public PublicKeyTable(ShopTable table) {
    this.table = table;
  }

  @Override
  public void publish(Jwk key) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Row> row = table.getNow(TokenKeys.ROW);
      if (keys(row).contains(key) || table.change(adding(key, row)).isPresent()) {
        return;
      }
    }
    throw new Unavailable(new IllegalStateException("others are publishing keys all the time"));
  }

  @Override
  public List<Jwk> all() {
    return keys(table.get(TokenKeys.ROW));
  }

  private static Change adding(Jwk key, Optional<Row> row) {
    var newest =
        Stream.concat(Stream.of(key), keys(row).stream())
            .limit(KEPT)
            .map(each -> AttributeValue.fromS(Json.text(each.write())))
            .toList();
    long version = row.map(known -> known.number("version")).orElse(0L);
    return Change.of(TokenKeys.ROW)
        .set("SET #keys = :keys, #version = :next")
        .when("attribute_not_exists(#version) OR #version = :version")
        .name("#keys", "keys")
        .name("#version", "version")
        .value(":keys", AttributeValue.fromL(newest))
        .number(":version", version)
        .number(":next", version + 1)
        .build();
  }

  private static List<Jwk> keys(Optional<Row> row) {
    return row.stream()
        .flatMap(known -> known.texts("keys").stream())
        .flatMap(text -> Jwk.read(text).stream())
        .toList();
  }
}
