package org.carecompanion.telephony.api;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carecompanion.telephony.api.FieldFault.Kind;

/** Collects everything that is wrong with a request, so that all of it can be said at once. */
final class Faults {
  private final List<FieldFault> faults = new ArrayList<>();

  void add(String field, Kind kind, String message) {
    faults.add(new FieldFault(field, kind, message));
  }

  /** A value of ours made of text; what it says of itself when it refuses is the message. */
  <T> Optional<T> value(String field, String text, Function<String, T> maker) {
    try {
      return Optional.of(maker.apply(text));
    } catch (IllegalArgumentException e) {
      add(field, Kind.INVALID_VALUE, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A value made by a library, which would repeat the text. */
  <T> Optional<T> shaped(String field, String text, Shape<T> shape) {
    try {
      return Optional.of(shape.maker().apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      add(field, Kind.INVALID_VALUE, shape.message());
      return Optional.empty();
    }
  }

  static String words(String text, int most) {
    String words = text.strip();
    boolean shown = words.chars().noneMatch(Character::isISOControl);
    if (words.isEmpty() || words.length() > most || !shown)
      throw new IllegalArgumentException("has 1 to " + most + " printable characters");
    return words;
  }

  /** One of the codes of an enum. */
  <E extends Enum<E>> Optional<E> choice(String field, String text, Class<E> type) {
    Optional<E> chosen =
        Arrays.stream(type.getEnumConstants()).filter(e -> code(e).equals(text)).findFirst();
    if (chosen.isEmpty()) add(field, Kind.INVALID_VALUE, "is one of " + codes(type));
    return chosen;
  }

  /** The name of a constant in the API. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> String codes(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Faults::code)
        .collect(Collectors.joining(", "));
  }

  /**
   * @throws Refused if anything is wrong
   */
  void none() {
    if (!faults.isEmpty()) throw new Refused(Problem.invalid(faults));
  }
}
