package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.simulator.patient.Pace;
import org.carecompanion.simulator.patient.Reaction;
import org.carecompanion.simulator.patient.Reaction.HangsUp;
import org.carecompanion.simulator.patient.Reaction.Presses;
import org.carecompanion.simulator.patient.Reaction.Says;
import org.carecompanion.simulator.patient.Reaction.StaysSilent;
import org.carecompanion.simulator.patient.Reaction.Then;
import org.carecompanion.simulator.patient.Utterance.Phrase;
import org.carecompanion.simulator.twiml.Verb.Gather;
import org.carecompanion.simulator.twiml.Verb.Input;

/** What a Gather makes of a reaction: pure. All times count from the end of its prompts. */
sealed interface Hearing {
  /** How far apart people press keys. */
  Duration BETWEEN_KEYS = Duration.ofMillis(400);

  /** When the Gather is over. */
  Duration until();

  record Speech(String words, double confidence, Then then, Duration until) implements Hearing {}

  /** {@code finishedOn} is the key that ended it, if one did. */
  record Keys(String digits, Optional<String> finishedOn, Duration until) implements Hearing {}

  record Nothing(Duration until) implements Hearing {}

  record HangUp(Duration until) implements Hearing {}

  static Hearing of(Gather gather, Reaction reaction) {
    Duration patience = gather.patience().start();
    return switch (reaction) {
      case Says says when gather.inputs().contains(Input.SPEECH) -> speech(gather, says);
      case Presses presses when gather.inputs().contains(Input.DTMF) -> keys(gather, presses);
      case HangsUp hangsUp when hangsUp.after().compareTo(patience) <= 0 ->
          new HangUp(hangsUp.after());
      case Says says -> new Nothing(patience);
      case Presses presses -> new Nothing(patience);
      case HangsUp later -> new Nothing(patience);
      case StaysSilent silent -> new Nothing(patience);
    };
  }

  private static Hearing speech(Gather gather, Says says) {
    Duration patience = gather.patience().start();
    return switch (says.utterance().pace()) {
      case Pace.Exactly exactly when exactly.afterQuestion().compareTo(patience) > 0 ->
          new Nothing(patience);
      case Pace.Exactly exactly ->
          new Speech(allWords(says), says.confidence(), says.then(), exactly.afterQuestion());
      case Pace.Natural natural when says.after().compareTo(patience) > 0 -> new Nothing(patience);
      case Pace.Natural natural -> untilSilence(says, gather.patience().speechEnd());
    };
  }

  /** A silence as long as the Gather's ends it; what is said after that is lost. */
  private static Hearing untilSilence(Says says, Duration speechEnd) {
    StringBuilder words = new StringBuilder();
    Duration elapsed = says.after();
    for (Phrase phrase : says.utterance().phrases()) {
      if (phrase.silenceBefore().compareTo(speechEnd) >= 0) {
        break;
      }
      words.append(words.isEmpty() ? "" : " ").append(phrase.words());
      elapsed =
          elapsed
              .plus(phrase.silenceBefore())
              .plus(Pace.spoken(phrase.words(), says.utterance().pace()));
    }
    return new Speech(words.toString(), says.confidence(), says.then(), elapsed.plus(speechEnd));
  }

  private static String allWords(Says says) {
    return String.join(" ", says.utterance().phrases().stream().map(Phrase::words).toList());
  }

  private static Hearing keys(Gather gather, Presses presses) {
    Duration patience = gather.patience().start();
    if (presses.after().compareTo(patience) > 0) {
      return new Nothing(patience);
    }
    StringBuilder digits = new StringBuilder();
    Duration elapsed = presses.after();
    for (String key : presses.keys().split("")) {
      if (key.equals(gather.keys().finish())) {
        return new Keys(digits.toString(), Optional.of(key), elapsed);
      }
      digits.append(key);
      if (gather.keys().count().orElse(Integer.MAX_VALUE) == digits.length()) {
        return new Keys(digits.toString(), Optional.empty(), elapsed);
      }
      elapsed = elapsed.plus(BETWEEN_KEYS);
    }
    return new Keys(digits.toString(), Optional.empty(), elapsed.plus(patience));
  }
}
