package org.carecompanion.telephony.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Writes one JSON object: codes in lower case, moments in UTC, absent values left out. */
final class Written {
  private final JsonObjectBuilder json = Json.createObjectBuilder();

  Written put(String name, String text) {
    json.add(name, text);
    return this;
  }

  Written put(String name, int number) {
    json.add(name, number);
    return this;
  }

  Written put(String name, Enum<?> constant) {
    return put(name, Faults.code(constant));
  }

  Written put(String name, Instant at) {
    return put(name, at.toString());
  }

  Written put(String name, JsonObject object) {
    json.add(name, object);
    return this;
  }

  Written put(String name, JsonArrayBuilder list) {
    json.add(name, list);
    return this;
  }

  /** The value as it writes itself, if there is one. */
  Written put(String name, Optional<?> value) {
    value.ifPresent(
        v -> {
          switch (v) {
            case Integer number -> put(name, number.intValue());
            case BigDecimal number -> json.add(name, number);
            case Enum<?> constant -> put(name, constant);
            case JsonObject object -> put(name, object);
            default -> put(name, v.toString());
          }
        });
    return this;
  }

  Written yes(String name) {
    json.add(name, true);
    return this;
  }

  JsonObject json() {
    return json.build();
  }
}
