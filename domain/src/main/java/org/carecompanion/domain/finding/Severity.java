package org.carecompanion.domain.finding;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How soon a person must look, from none to urgent; the order of the constants is the order of the
 * levels. A priority for review, never a diagnosis. Limits: CONSOLE.md 3.2, clinical.md 2.2.
 */
public enum Severity {
  NONE(null, null),
  LOW(Duration.ofHours(72), null),
  MODERATE(Duration.ofHours(4), Duration.ofHours(24)),
  HIGH(Duration.ofMinutes(30), Duration.ofHours(4)),
  URGENT(Duration.ofMinutes(5), Duration.ofMinutes(15));

  private final @Nullable Duration acknowledge;
  private final @Nullable Duration contact;

  Severity(@Nullable Duration acknowledge, @Nullable Duration contact) {
    this.acknowledge = acknowledge;
    this.contact = contact;
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  public boolean worseThan(Severity other) {
    return compareTo(other) > 0;
  }

  /** One level down; {@link #NONE} stays. */
  public Severity oneDown() {
    return values()[Math.max(0, ordinal() - 1)];
  }

  /** How long an alert may stay unacknowledged; none needs nobody. */
  public Optional<Duration> acknowledgeWithin() {
    return Optional.ofNullable(acknowledge);
  }

  /** How soon the patient is to be contacted; {@link #LOW} is only reviewed. */
  public Optional<Duration> contactWithin() {
    return Optional.ofNullable(contact);
  }

  /** The name in files, tables and the API, such as {@code urgent}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
