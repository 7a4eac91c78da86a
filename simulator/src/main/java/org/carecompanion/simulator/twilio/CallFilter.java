package org.carecompanion.simulator.twilio;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.carecompanion.simulator.http.Form;
import org.carecompanion.simulator.phone.PhoneCall;

/** Which calls a list asks for. Dates are UTC days. */
final class CallFilter implements Predicate<PhoneCall> {
  private final Form query;

  CallFilter(Form query) {
    this.query = query;
  }

  @Override
  public boolean test(PhoneCall call) {
    return same("To", call.order().parties().to())
        && same("From", call.order().parties().from())
        && same("Status", call.status().label())
        && query.text("ParentCallSid").isEmpty()
        && started(call);
  }

  private boolean same(String name, String value) {
    return query.text(name).map(wanted -> matches(name, wanted).equals(value)).orElse(true);
  }

  private static String matches(String name, String wanted) {
    return name.equals("Status") ? wanted : Numbers.normalised(wanted);
  }

  private boolean started(PhoneCall call) {
    Instant start = call.answeredAt().orElse(call.createdAt());
    return compare("StartTime", start, (day, limit) -> day.equals(limit))
        && compare("StartTime<", start, (day, limit) -> !day.isAfter(limit))
        && compare("StartTime>", start, (day, limit) -> !day.isBefore(limit));
  }

  private boolean compare(String name, Instant start, BiPredicate<LocalDate, LocalDate> holds) {
    LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
    return query.text(name).flatMap(CallFilter::day).map(l -> holds.test(day, l)).orElse(true);
  }

  /** Twilio's libraries add a time of day, which the resource leaves out of account. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.split("T", 2)[0]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
