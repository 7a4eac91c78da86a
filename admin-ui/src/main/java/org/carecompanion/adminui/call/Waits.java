package org.carecompanion.adminui.call;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.Moments;
import org.carecompanion.adminui.shared.Texts;

/**
 * How long the patient waited for our voice in a call.
 *
 * @param usual half of the waits were no longer
 * @param turns how many waits are known
 */
record Waits(Duration usual, Duration longest, int turns) {
  /** Empty where nobody can know: the carrier spoke. */
  static Optional<Waits> of(CallPage page) {
    List<Duration> known =
        page.turns().stream().flatMap(turn -> turn.line().waited().stream()).sorted().toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Waits(known.get((known.size() - 1) / 2), known.getLast(), known.size()));
  }

  String inWords() {
    return Texts.of("call.waits", Moments.tenths(usual), Moments.tenths(longest), turns);
  }
}
