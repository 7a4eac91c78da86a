package org.carecompanion.simulator.phone;

import java.time.Duration;
import org.carecompanion.simulator.patient.Callee;
import org.carecompanion.simulator.patient.Callee.Nature;
import org.carecompanion.simulator.patient.SpeechTime;
import org.carecompanion.simulator.phone.CallOrder.Search;

/** Tells a person from an answering machine by how long the greeting is. */
final class MachineDetector {
  /** Source: a greeting longer than the speech threshold, 2400 ms by default, is a machine's. */
  private static final Duration SPEECH_THRESHOLD = Duration.ofMillis(2400);

  /** Source: the default silence that ends a person's short greeting, 1200 ms. */
  private static final Duration SPEECH_END = Duration.ofMillis(1200);

  private static final Duration BEEP = Duration.ofMillis(800);
  private static final int GREETING_WORDS_PER_MINUTE = 160;

  private MachineDetector() {}

  /** What was found, in Twilio's words, and how long that took. */
  record Result(String answeredBy, Duration duration) {}

  static Result detect(Search search, Callee callee) {
    Duration greeting = SpeechTime.of(callee.greeting(), GREETING_WORDS_PER_MINUTE);
    Result result =
        callee.nature() == Nature.HUMAN
            ? new Result("human", greeting.plus(SPEECH_END))
            : machine(search, greeting);
    return result.duration().compareTo(search.timeout()) > 0
        ? new Result("unknown", search.timeout())
        : result;
  }

  private static Result machine(Search search, Duration greeting) {
    return switch (search.until()) {
      case MACHINE_STARTS -> new Result("machine_start", SPEECH_THRESHOLD);
      case MESSAGE_ENDS -> new Result("machine_end_beep", greeting.plus(BEEP));
    };
  }
}
