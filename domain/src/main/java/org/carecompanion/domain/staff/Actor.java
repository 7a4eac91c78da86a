package org.carecompanion.domain.staff;

import java.util.Optional;

/**
 * Who did it: a member of staff, a program by its key, or the product itself. Written {@code
 * staff:…}, {@code key:…}, {@code system}.
 */
public record Actor(String value) {
  public static final Actor SYSTEM = new Actor("system");

  public Actor {
    if (!value.matches("system|(staff|key):[0-9a-f-]{36}"))
      throw new IllegalArgumentException("not an actor");
  }

  public static Actor staff(StaffId id) {
    return new Actor("staff:" + id);
  }

  public static Actor key(ApiKeyId apiKey) {
    return new Actor("key:" + apiKey);
  }

  public Optional<StaffId> staff() {
    return value.startsWith("staff:")
        ? Optional.of(StaffId.of(value.substring(6)))
        : Optional.empty();
  }
}
