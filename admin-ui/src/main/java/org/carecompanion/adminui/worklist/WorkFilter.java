package org.carecompanion.adminui.worklist;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.adminui.worklist.WorkItem.Kind;
import org.carecompanion.adminui.worklist.WorkItem.Stage;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.StaffId;

/**
 * Which part of the worklist is looked at, as the address says it: {@code view=
 * severity=urgent,high kind=alert,task}.
 *
 * @param unknown values of the address that mean nothing; dropped, and said so
 */
record WorkFilter(Tab tab, Set<Severity> severities, Set<Kind> kinds, List<String> unknown) {
  /** The views across the top. */
  enum Tab {
    OPEN,
    MINE,
    NO_OWNER,
    DONE
  }

  static WorkFilter of(QueryParameters query) {
    Reader reader = new Reader();
    Set<Tab> tab = reader.values(query, "view", Tab.class);
    return new WorkFilter(
        tab.isEmpty() ? Tab.OPEN : tab.iterator().next(),
        reader.values(query, "severity", Severity.class),
        reader.values(query, "kind", Kind.class),
        List.copyOf(reader.unknown));
  }

  boolean admits(WorkItem item, StaffId me) {
    boolean severity = severities.isEmpty() || severities.contains(item.label().severity());
    boolean kind = kinds.isEmpty() || kinds.contains(item.ref().kind());
    return severity && kind && inTab(item, me);
  }

  boolean inTab(WorkItem item, StaffId me) {
    return switch (tab) {
      case OPEN -> item.clock().stage() != Stage.DONE;
      case MINE ->
          item.clock().stage() != Stage.DONE
              && item.owner().filter(o -> o.id().equals(me)).isPresent();
      case NO_OWNER -> item.clock().stage() != Stage.DONE && item.owner().isEmpty();
      case DONE -> item.clock().stage() == Stage.DONE;
    };
  }

  boolean narrows() {
    return !severities.isEmpty() || !kinds.isEmpty();
  }

  WorkFilter with(Tab other) {
    return new WorkFilter(other, severities, kinds, List.of());
  }

  WorkFilter with(Set<Severity> severities, Set<Kind> kinds) {
    return new WorkFilter(tab, Set.copyOf(severities), Set.copyOf(kinds), List.of());
  }

  QueryParameters query() {
    Map<String, String> parameters = new HashMap<>();
    if (tab != Tab.OPEN) parameters.put("view", code(tab));
    if (!severities.isEmpty()) parameters.put("severity", codes(severities));
    if (!kinds.isEmpty()) parameters.put("kind", codes(kinds));
    return QueryParameters.simple(parameters);
  }

  private static String codes(Set<? extends Enum<?>> values) {
    return values.stream().sorted().map(WorkFilter::code).collect(Collectors.joining(","));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Reads closed sets from an address and remembers what it could not read. */
  private static final class Reader {
    private final java.util.ArrayList<String> unknown = new java.util.ArrayList<>();

    <E extends Enum<E>> Set<E> values(QueryParameters query, String name, Class<E> type) {
      Set<E> values = EnumSet.noneOf(type);
      query.getSingleParameter(name).stream()
          .flatMap(v -> Arrays.stream(v.split(",")))
          .forEach(v -> add(values, v, type));
      return values;
    }

    private <E extends Enum<E>> void add(Set<E> values, String code, Class<E> type) {
      Arrays.stream(type.getEnumConstants())
          .filter(e -> code(e).equals(code))
          .findFirst()
          .ifPresentOrElse(values::add, () -> unknown.add(code));
    }
  }
}
