package org.carecompanion.adminui.audit;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.AuditFilter;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.StaffId;

/**
 * Which entries are looked at, as the address says it: {@code person=ID patient=ID
 * action=read_alert from=2026-09-21 to=2026-09-21}. Ids only; both days are included.
 */
record AuditAddress(
    Optional<StaffId> person,
    Optional<PatientId> patient,
    Optional<Action> action,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  static final AuditAddress ALL =
      new AuditAddress(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * @param unknown is told what could not be understood, and is left out
   */
  static AuditAddress of(QueryParameters query, List<String> unknown) {
    return new AuditAddress(
        read(query, "person", StaffId::of, unknown),
        read(query, "patient", PatientId::of, unknown),
        read(query, "action", AuditAddress::action, unknown),
        read(query, "from", LocalDate::parse, unknown),
        read(query, "to", LocalDate::parse, unknown));
  }

  private static Action action(String code) {
    return Arrays.stream(Action.values())
        .filter(action -> code(action).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such action"));
  }

  private static <T> Optional<T> read(
      QueryParameters query, String name, Function<String, T> reading, List<String> unknown) {
    List<T> found = new ArrayList<>();
    for (String text : query.getParameters(name)) {
      try {
        found.add(reading.apply(text));
      } catch (IllegalArgumentException | DateTimeParseException e) {
        unknown.add(text);
      }
    }
    return found.stream().findFirst();
  }

  QueryParameters query() {
    Map<String, String> parameters = new HashMap<>();
    person.ifPresent(id -> parameters.put("person", id.toString()));
    patient.ifPresent(id -> parameters.put("patient", id.toString()));
    action.ifPresent(what -> parameters.put("action", code(what)));
    from.ifPresent(day -> parameters.put("from", day.toString()));
    to.ifPresent(day -> parameters.put("to", day.toString()));
    return QueryParameters.simple(parameters);
  }

  AuditFilter filter(ZoneId zone) {
    return new AuditFilter(
        person.map(Actor::staff),
        patient,
        action,
        from.map(day -> start(day, zone)),
        to.map(day -> start(day.plusDays(1), zone)));
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  boolean narrows() {
    return !equals(ALL);
  }

  private static String code(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
