package com.acme.shop.lambda.json;

import com.acme.shop.money.Money;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that a client sent, read leniently (names without regard to case,
 * numbers in several spellings, unknown ones ignored) and checked strictly: every violation is
 * collected, so that one answer names them all.
 *
 * <p>A reader of a field that is missing or wrong notes the violation and returns a placeholder;
 * {@link #check} is the only way to a value, and there is none once something was wrong.
 */
public final class Fields {

  private static final String BODY = "body";

  private final String prefix;
  private final Map<String, @Nullable Object> fields;
  private final List<Violation> violations;

  private Fields(Map<String, @Nullable Object> fields) {
    this("", fields, new ArrayList<>());
  }

  private Fields(String prefix, Map<String, @Nullable Object> fields, List<Violation> violations) {
    this.prefix = prefix;
    this.fields = fields;
    this.violations = violations;
  }

  /** Reads a request's body, whatever content type it claims. */
  public static Fields of(String body) {
    try {
      return of(Json.read(body));
    } catch (StreamConstraintsException _) {
      return broken("is nested too deep, or a number in it is too long");
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      return broken(
          "is not JSON (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // Json makes no other maps.
  private static Fields of(@Nullable Object document) {
    return document instanceof Map<?, ?> map
        ? new Fields((Map<String, @Nullable Object>) map)
        : broken("must be a JSON object");
  }

  /** Fields that have a violation of the body as a whole, and no other. */
  public static Fields broken(String reason) {
    var fields = new Fields(Map.of());
    fields.violations.add(new Violation(BODY, reason));
    return fields;
  }

  /** A text of 1 to {@code longest} characters that is not blank, without space around it. */
  public String text(String name, int longest) {
    String text = optionalText(name, longest);
    if (text.isEmpty()) {
      violate(name, "is required");
    }
    return text;
  }

  /**
   * A text or a number as text, whatever it is, without space around it; empty when it is missing
   * or something else.
   */
  public Optional<String> anyText(String name) {
    return switch (fields.get(name)) {
      case String text -> Optional.of(text.strip());
      case BigDecimal number -> LenientNumber.of(number).map(BigDecimal::toPlainString);
      case null, default -> Optional.empty();
    };
  }

  /** A text of at most {@code longest} characters, without space around it; empty when missing. */
  public String optionalText(String name, int longest) {
    return switch (fields.get(name)) {
      case null -> "";
      case String text -> bounded(name, text.strip(), longest);
      default -> violate(name, "must be text", "");
    };
  }

  /**
   * A text exactly as it was sent, space around it included: a password, say.
   *
   * @param shortest characters at least, where a surrogate pair is one
   * @param longest characters at most: four times as many bytes of UTF-8
   */
  public String exactText(String name, int shortest, int longest) {
    return switch (fields.get(name)) {
      case null -> violate(name, "is required", "");
      case String text -> exact(name, text, shortest, longest);
      default -> violate(name, "must be text", "");
    };
  }

  /** An amount of zero or more, with at most two decimals. */
  public Money money(String name, Money most) {
    if (fields.get(name) == null) {
      return violate(name, "is required", Money.ZERO);
    }
    Optional<BigDecimal> number = LenientNumber.of(fields.get(name));
    return number
        .map(amount -> money(name, amount, most))
        .orElseGet(() -> violate(name, "must be a number", Money.ZERO));
  }

  /**
   * As {@link #money}, with the spelling that the client chose; empty when missing.
   *
   * @param most the largest amount
   */
  public Optional<SpelledMoney> spelledMoney(String name, Money most) {
    Object sent = fields.get(name);
    if (sent == null) {
      return Optional.empty();
    }
    Money amount = money(name, most);
    return SpelledMoney.of(amount, sent)
        .or(() -> violate(name, "must be a number", Optional.empty()));
  }

  /** A whole number in any of the spellings of a number. */
  public int wholeNumber(String name, int least, int most) {
    if (!has(name)) {
      return violate(name, "is required", least);
    }
    return LenientNumber.of(fields.get(name))
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
        .map(BigDecimal::intValueExact)
        .orElseGet(() ->
            violate(name, "must be a whole number from %d to %d".formatted(least, most), least));
  }

  /** Whether the client sent the field, and not as {@code null}. */
  public boolean has(String name) {
    return fields.get(name) != null;
  }

  /** {@code true} or {@code false}, also as a text. */
  public boolean flag(String name) {
    return switch (fields.get(name)) {
      case null -> violate(name, "is required", false);
      case Boolean flag -> flag;
      case String text when text.strip().equalsIgnoreCase("true") -> true;
      case String text when text.strip().equalsIgnoreCase("false") -> false;
      default -> violate(name, "must be true or false", false);
    };
  }

  /**
   * An object that must be there. Its violations are noted among those of these fields, under names
   * like {@code card.number}.
   */
  public Fields object(String name) {
    if (!has(name)) {
      return violate(name, "is required", new Fields(prefix + name + ".", Map.of(), violations));
    }
    return object(name, fields.get(name));
  }

  /** As {@link #object(String)}; empty when missing. */
  public Optional<Fields> optionalObject(String name) {
    return has(name) ? Optional.of(object(name, fields.get(name))) : Optional.empty();
  }

  /**
   * The objects of a list that must be there. Their violations are noted among those of these
   * fields, under names like {@code cart[2].quantity}.
   */
  public List<Fields> objects(String name, int most) {
    return switch (fields.get(name)) {
      case null -> violate(name, "is required", List.of());
      case List<?> items when items.size() > most ->
          violate(name, "must have at most %d entries".formatted(most), List.of());
      case List<?> items ->
          IntStream.range(0, items.size())
              .mapToObj(i -> object("%s[%d]".formatted(name, i), items.get(i)))
              .toList();
      default -> violate(name, "must be a list of objects", List.of());
    };
  }

  /**
   * The entries of a list that must be there, each a document by itself: its violations are its
   * own, under names without the list's, and harm no other entry.
   */
  public List<Fields> documents(String name, int most) {
    return switch (fields.get(name)) {
      case null -> violate(name, "is required", List.of());
      case List<?> items when items.size() > most ->
          violate(name, "must have at most %d entries".formatted(most), List.of());
      case List<?> items -> items.stream().map(Fields::of).toList();
      default -> violate(name, "must be a list of objects", List.of());
    };
  }

  /** A list of texts, each of 1 to {@code longest} characters; empty when missing. */
  public List<String> texts(String name, int most, int longest) {
    return switch (fields.get(name)) {
      case null -> List.of();
      case List<?> items when items.size() > most ->
          violate(name, "must have at most %d entries".formatted(most), List.of());
      case List<?> items -> items.stream().map(item -> entry(name, item, longest)).toList();
      default -> violate(name, "must be a list of texts", List.of());
    };
  }

  /** Notes a violation of a rule that the reader of the fields checks itself. */
  public void violate(String name, String reason) {
    String field = prefix + name;
    boolean known = violations.stream().anyMatch(v -> v.field().equals(field) || isBody(v));
    if (!known) {
      violations.add(new Violation(field, reason));
    }
  }

  /** The value that {@code make} builds from what was read, if nothing was wrong. */
  public <T> Checked<T> check(Supplier<T> make) {
    return violations.isEmpty()
        ? new Checked.Valid<>(make.get())
        : new Checked.Invalid<>(violations);
  }

  @SuppressWarnings("unchecked") // Json makes no other maps.
  private Fields object(String name, @Nullable Object item) {
    return item instanceof Map<?, ?> map
        ? new Fields(prefix + name + ".", (Map<String, @Nullable Object>) map, violations)
        : violate(name, "must be an object", new Fields(prefix + name + ".", Map.of(), violations));
  }

  private Money money(String name, BigDecimal amount, Money most) {
    if (amount.signum() < 0) {
      return violate(name, "must not be negative", Money.ZERO);
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      return violate(name, "must have at most two decimals", Money.ZERO);
    }
    return amount.compareTo(most.amount()) > 0
        ? violate(name, "must be at most " + most, Money.ZERO)
        : Money.of(amount);
  }

  private String entry(String name, @Nullable Object item, int longest) {
    return item instanceof String text && !text.isBlank()
        ? bounded(name, text.strip(), longest)
        : violate(name, "must be a list of texts", "");
  }

  private String bounded(String name, String text, int longest) {
    return text.length() <= longest
        ? text
        : violate(name, "must have at most %d characters".formatted(longest), "");
  }

  private String exact(String name, String text, int shortest, int longest) {
    int length = text.codePointCount(0, text.length());
    return length >= shortest && length <= longest
        ? text
        : violate(name, "must have %d to %d characters".formatted(shortest, longest), "");
  }

  private <T> T violate(String name, String reason, T placeholder) {
    violate(name, reason);
    return placeholder;
  }

  private static boolean isBody(Violation violation) {
    return violation.field().equals(BODY);
  }
}
