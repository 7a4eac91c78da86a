package org.carecompanion.adminui.shared;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** Reads ids from addresses. What is not an id, not there or not yours all end on the same page. */
public final class Addresses {
  private Addresses() {}

  public static Optional<UUID> id(BeforeEnterEvent entering, String parameter) {
    return entering.getRouteParameters().get(parameter).flatMap(Addresses::parse);
  }

  public static void notFound(BeforeEnterEvent entering) {
    entering.rerouteToError(NotFoundException.class);
  }

  private static Optional<UUID> parse(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
