package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vad.VoiceActivity;

/**
 * A call as lines of seconds and what happens, run with a tick every 20 ms; what comes out is lines
 * of seconds and what was decided.
 *
 * <pre>
 * 0.0 say THOUGHT How are you?     our voice begins (say! may not be interrupted)
 * 1.5 said                         it has been heard
 * 2.0 voice                        theirs begins
 * 2.4 hears so                     text that may change
 * 3.0 quiet
 * 3.3 final so so                  text that may not
 * 5.0 final@4.2 so so              the same, of what was said until 4.2
 * 4.0 key 7
 * </pre>
 */
final class Script {
  private static final Duration TICK = Duration.ofMillis(20);

  private TurnTaker taker;
  private Duration now = Duration.ZERO;
  private final List<String> decisions = new ArrayList<>();
  private final List<String> foreseen = new ArrayList<>();
  private String last = "-";

  private Script(Pace pace) {
    taker = TurnTaker.of(TurnWords.english(), pace);
  }

  static List<String> run(Pace pace, double until, String script) {
    Script call = new Script(pace);
    for (String line : script.strip().split("\\n")) call.line(line.strip());
    call.tickUntil(seconds(until));
    return call.decisions;
  }

  /** When what was foreseen changed, and to what. */
  static List<String> foreseen(Pace pace, double until, String script) {
    Script call = new Script(pace);
    for (String line : script.strip().split("\\n")) call.line(line.strip());
    call.tickUntil(seconds(until));
    return call.foreseen;
  }

  private void foresee() {
    String next = taker.foreseen().map(PatientSaid.Words::text).orElse("-");
    if (next.equals(last)) return;
    last = next;
    foreseen.add(String.format(Locale.ROOT, "%.2f %s", now.toMillis() / 1_000.0, next));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  private void line(String line) {
    String[] parts = line.split(" +", 3);
    Duration when = seconds(Double.parseDouble(parts[0]));
    tickUntil(when);
    now = when;
    String[] what = parts[1].split("@");
    Duration until = what.length > 1 ? seconds(Double.parseDouble(what[1])) : now;
    feed(input(what[0], parts.length > 2 ? parts[2] : "", until));
  }

  private void tickUntil(Duration when) {
    while (now.plus(TICK).compareTo(when) <= 0) {
      now = now.plus(TICK);
      feed(new TurnInput.Tick());
    }
  }

  private static TurnInput input(String what, String rest, Duration until) {
    return switch (what) {
      case "voice" -> new TurnInput.Voice(VoiceActivity.BEGAN);
      case "quiet" -> new TurnInput.Voice(VoiceActivity.ENDED);
      case "hears" -> new TurnInput.Heard(new Transcript.Interim(rest), until);
      case "final" ->
          new TurnInput.Heard(new Transcript.Final(rest, OptionalDouble.of(0.9)), until);
      case "key" -> new TurnInput.Keypress(rest.charAt(0));
      case "said" -> new TurnInput.Said();
      case "say" -> saying(rest, Interruption.ALLOWED);
      case "say!" -> saying(rest, Interruption.NOT_ALLOWED);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static TurnInput saying(String rest, Interruption interruption) {
    String[] parts = rest.split(" ", 2);
    return new TurnInput.Saying(parts[1], Expectation.valueOf(parts[0]), interruption);
  }

  private void feed(TurnInput input) {
    TurnTaker.Step step = taker.on(input, now);
    taker = step.next();
    foresee();
    String said =
        switch (step.decision()) {
          case TurnDecision.GoOn ignored -> "";
          case TurnDecision.Pause ignored -> "pause";
          case TurnDecision.Resume ignored -> "resume";
          case TurnDecision.Interrupt ignored -> "interrupt";
          case TurnDecision.AskAgain ignored -> "ask again";
          case TurnDecision.AreYouThere ignored -> "are you there";
          case TurnDecision.HangUp ignored -> "hang up";
          case TurnDecision.Ended(PatientSaid.Words words) -> "ended: " + words.text();
          case TurnDecision.Ended(PatientSaid.Keys keys) -> keyed(keys);
        };
    if (!said.isEmpty())
      decisions.add(String.format(Locale.ROOT, "%.2f %s", now.toMillis() / 1000.0, said));
  }

  private static String keyed(PatientSaid.Keys keys) {
    String beside = keys.beside().text();
    return "keys: " + keys.keys() + (beside.isEmpty() ? "" : " and said: " + beside);
  }
}
