package org.carecompanion.telephony.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.carecompanion.domain.patient.PhoneNumber;

/** How text becomes a value of the platform, and what is said when it does not. */
record Shape<T>(String message, Function<String, T> maker) {
  static final Shape<UUID> ID = new Shape<>("is an id, such as one we gave", Shape::uuid);
  static final Shape<LocalDate> DATE =
      new Shape<>("is a date, such as 2026-11-20", LocalDate::parse);
  static final Shape<Instant> MOMENT =
      new Shape<>(
          "is a moment, such as 2026-11-20T09:30:00Z",
          text -> OffsetDateTime.parse(text).toInstant());
  static final Shape<ZoneId> ZONE =
      new Shape<>("is a time zone, such as America/New_York", ZoneId::of);

  static final Shape<PhoneNumber> NUMBER =
      new Shape<>("is a number that exists, such as +12125550142", Shape::number);

  private static PhoneNumber number(String text) {
    return PhoneNumber.read(text, "ZZ")
        .filter(number -> number.e164().equals(text))
        .orElseThrow(() -> new IllegalArgumentException("no number"));
  }

  /** {@link UUID#fromString} takes shortened ones too. */
  private static UUID uuid(String text) {
    if (text.length() != 36) throw new IllegalArgumentException("not an id");
    return UUID.fromString(text);
  }
}
