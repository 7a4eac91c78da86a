package org.carecompanion.telephony.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.carecompanion.telephony.api.FieldFault.Kind;

/**
 * The fields of a request's JSON object, asked for one by one; what nobody asked for is refused.
 * null is the same as absent. Reading goes on after a fault, so that {@link #checked()} knows all.
 */
final class Fields {
  private final JsonObject object;
  private final String path;
  private final Faults faults;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(JsonObject object) {
    this(object, "", new Faults());
  }

  private Fields(JsonObject object, String path, Faults faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  JsonObject json() {
    return object;
  }

  Optional<String> text(String name) {
    return get(name, JsonString.class, "is text").map(JsonString::getString);
  }

  /** Text of 1 to so many characters that can be shown. */
  Optional<String> words(String name, int most) {
    return value(name, text -> Faults.words(text, most));
  }

  <T> Optional<T> value(String name, Function<String, T> maker) {
    return text(name).flatMap(text -> faults.value(path + name, text, maker));
  }

  <T> Optional<T> shaped(String name, Shape<T> shape) {
    return text(name).flatMap(text -> faults.shaped(path + name, text, shape));
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return text(name).flatMap(text -> faults.choice(path + name, text, type));
  }

  Optional<Integer> number(String name) {
    return get(name, JsonNumber.class, "is a whole number").flatMap(n -> whole(name, n));
  }

  private Optional<Integer> whole(String name, JsonNumber number) {
    try {
      if (number.isIntegral()) return Optional.of(number.intValueExact());
    } catch (ArithmeticException e) {
      // far too large for anything that is counted here
    }
    faults.add(path + name, Kind.WRONG_TYPE, "is a whole number");
    return Optional.empty();
  }

  Optional<Boolean> flag(String name) {
    return get(name, JsonValue.class, "is true or false")
        .flatMap(
            value ->
                switch (value.getValueType()) {
                  case TRUE -> Optional.of(true);
                  case FALSE -> Optional.of(false);
                  case ARRAY, OBJECT, STRING, NUMBER, NULL -> {
                    faults.add(path + name, Kind.WRONG_TYPE, "is true or false");
                    yield Optional.empty();
                  }
                });
  }

  Optional<Fields> object(String name) {
    return get(name, JsonObject.class, "is an object")
        .map(inner -> new Fields(inner, path + name + ".", faults));
  }

  <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
    return get(name, JsonArray.class, "is a list of texts").stream()
        .flatMap(List::stream)
        .flatMap(item -> item(name, item).stream())
        .flatMap(text -> faults.choice(path + name, text, type).stream())
        .distinct()
        .toList();
  }

  private Optional<String> item(String name, JsonValue item) {
    if (item instanceof JsonString text) return Optional.of(text.getString());
    faults.add(path + name, Kind.WRONG_TYPE, "is a list of texts");
    return Optional.empty();
  }

  private <T extends JsonValue> Optional<T> get(String name, Class<T> type, String message) {
    known.add(name);
    JsonValue value = object.get(name);
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) return Optional.empty();
    if (type.isInstance(value)) return Optional.of(type.cast(value));
    faults.add(path + name, Kind.WRONG_TYPE, message);
    return Optional.empty();
  }

  void required(String... names) {
    for (String name : names)
      if (absent(name)) faults.add(path + name, Kind.REQUIRED, "is missing");
  }

  /** Of the two, one is there and the other is not. */
  void exactlyOne(String first, String second) {
    if (absent(first) && absent(second))
      faults.add(path + first, Kind.REQUIRED, "this or " + second + " is missing");
    if (!absent(first) && !absent(second))
      faults.add(path + first, Kind.NOT_TOGETHER, "is not given together with " + second);
  }

  private boolean absent(String name) {
    JsonValue value = object.get(name);
    return value == null || value.getValueType() == JsonValue.ValueType.NULL;
  }

  void fault(String name, Kind kind, String message) {
    faults.add(path + name, kind, message);
  }

  /** Everything in this object was asked for. */
  void only() {
    for (String name : object.keySet())
      if (!known.contains(name))
        faults.add(path + shortened(name), Kind.UNKNOWN_FIELD, "is not a field of this request");
  }

  /** The names asked for so far. */
  Set<String> known() {
    return known;
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }

  /**
   * @throws Refused naming everything that is wrong
   */
  void checked() {
    only();
    faults.none();
  }
}
