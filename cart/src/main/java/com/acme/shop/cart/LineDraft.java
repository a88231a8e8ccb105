package com.acme.shop.cart;

import com.acme.shop.lambda.json.SpelledMoney;
import java.util.Optional;

/**
 * A line as a client asks for it. Texts are empty where nothing is said.
 *
 * @param field the field that named the product: {@code itemid}, {@code cart[2].id}
 * @param price what the client believes that one costs
 */
public record LineDraft(
    String field,
    String itemid,
    int quantity,
    String name,
    Optional<SpelledMoney> price,
    String description,
    String shortDescription) {}
