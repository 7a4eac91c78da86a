package org.carecompanion.adminui.call;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.domain.call.CallOutcome;

/** Which calls are looked at, as the address says it: {@code when=today outcome=completed,busy}. */
record CallFilter(When when, Set<CallOutcome> outcomes, List<String> unknown) {
  /** How far back. */
  enum When {
    ALL,
    TODAY,
    WEEK
  }

  static CallFilter of(QueryParameters query) {
    List<String> unknown = new ArrayList<>();
    Set<When> when = read(query, "when", When.class, unknown);
    Set<CallOutcome> outcomes = read(query, "outcome", CallOutcome.class, unknown);
    return new CallFilter(
        when.isEmpty() ? When.ALL : when.iterator().next(), outcomes, List.copyOf(unknown));
  }

  boolean admits(CallPage.Head call, Moments moments) {
    boolean outcome =
        outcomes.isEmpty() || call.stand().outcome().filter(outcomes::contains).isPresent();
    return outcome && !call.times().requested().isBefore(start(moments));
  }

  boolean narrows() {
    return when != When.ALL || !outcomes.isEmpty();
  }

  QueryParameters query() {
    Map<String, String> parameters = new HashMap<>();
    if (when != When.ALL) parameters.put("when", code(when));
    if (!outcomes.isEmpty())
      parameters.put(
          "outcome",
          outcomes.stream().sorted().map(CallFilter::code).collect(Collectors.joining(",")));
    return QueryParameters.simple(parameters);
  }

  private Instant start(Moments moments) {
    LocalDate today = moments.today();
    return switch (when) {
      case ALL -> Instant.MIN;
      case TODAY -> today.atStartOfDay(moments.zone()).toInstant();
      case WEEK -> today.minusDays(6).atStartOfDay(moments.zone()).toInstant();
    };
  }

  private static <E extends Enum<E>> Set<E> read(
      QueryParameters query, String name, Class<E> type, List<String> unknown) {
    Set<E> values = EnumSet.noneOf(type);
    query.getSingleParameter(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .forEach(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(e -> code(e).equals(text))
                    .findFirst()
                    .ifPresentOrElse(values::add, () -> unknown.add(text)));
    return values;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
