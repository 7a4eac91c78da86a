package org.carecompanion.adminui.protocol;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Protocol;

/** Where a protocol is read: {@code protocols/knee-hip/1?day=4}. */
public final class ProtocolAddress {
  private ProtocolAddress() {}

  public static String of(Protocol.Id id) {
    return "protocols/" + id.key() + "/" + id.version();
  }

  public static String on(Protocol.Id id, int day) {
    return of(id) + "?day=" + day;
  }

  static Optional<Protocol.Id> read(BeforeEnterEvent entering) {
    return entering
        .getRouteParameters()
        .get("version")
        .filter(version -> version.matches("\\d{1,4}"))
        .flatMap(
            version ->
                entering
                    .getRouteParameters()
                    .get("key")
                    .map(key -> new Protocol.Id(key, Integer.parseInt(version))));
  }

  /** The day after the operation that is looked at; empty for all of them. */
  static Optional<Integer> day(BeforeEnterEvent entering) {
    return entering
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("day")
        .filter(day -> day.matches("\\d{1,3}"))
        .map(Integer::valueOf);
  }
}
