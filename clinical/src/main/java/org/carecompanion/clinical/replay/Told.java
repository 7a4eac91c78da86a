package org.carecompanion.clinical.replay;

import java.util.Map;
import org.carecompanion.clinical.replay.Differences.Pair;
import org.carecompanion.clinical.replay.Outcome.Raised;
import org.carecompanion.clinical.replay.Outcome.Seen;

/** Differences in words, a line each. */
final class Told {
  private final StringBuilder text = new StringBuilder();

  private Told() {}

  static String of(Map<String, Differences> all) {
    Told told = new Told();
    all.forEach(told::tell);
    long same = all.values().stream().filter(Differences::none).count();
    told.line("%d of %d would have found and raised the same".formatted(same, all.size()));
    return told.text.toString();
  }

  private void tell(String name, Differences differences) {
    if (differences.none()) {
      return;
    }
    line(name);
    differences.alerts().added().forEach(one -> line("  alert added: " + words(one)));
    differences.alerts().gone().forEach(one -> line("  alert gone:  " + words(one)));
    for (Pair<Raised> pair : differences.alerts().changed()) {
      line("  alert now %s: %s".formatted(pair.after().severity(), words(pair.before())));
    }
    differences.findings().added().forEach(one -> line("  found:       " + words(one)));
    differences.findings().gone().forEach(one -> line("  not found:   " + words(one)));
    for (Pair<Seen> pair : differences.findings().changed()) {
      line("  found as %s: %s".formatted(state(pair.after()), words(pair.before())));
    }
  }

  private static String words(Raised alert) {
    return "%s %s, %s: \"%s\""
        .formatted(alert.severity(), alert.title(), alert.rule(), alert.words());
  }

  private static String words(Seen seen) {
    return "turn %d, %s %s: \"%s\""
        .formatted(seen.turn(), seen.concept(), state(seen), seen.words());
  }

  private static String state(Seen seen) {
    return seen.value().isEmpty() ? seen.status() : seen.status() + " (" + seen.value() + ")";
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
