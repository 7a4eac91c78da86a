package org.carecompanion.domain.staff;

import java.util.Optional;

/**
 * From where somebody asks: through which door, and from which address as far as the product can
 * see. Behind a proxy that is what the proxy says.
 */
public record Origin(Door door, Optional<String> address) {
  /** The ways in for people and programs. */
  public enum Door {
    CONSOLE,
    API,
    /** Nobody asked: a job, or a call going on. */
    SYSTEM,
    UNSTATED
  }

  public static final Origin SYSTEM = new Origin(Door.SYSTEM, Optional.empty());
  public static final Origin UNSTATED = new Origin(Door.UNSTATED, Optional.empty());

  public static Origin console(Optional<String> address) {
    return new Origin(Door.CONSOLE, address);
  }

  public static Origin api(Optional<String> address) {
    return new Origin(Door.API, address);
  }
}
