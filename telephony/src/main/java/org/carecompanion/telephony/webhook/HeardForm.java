package org.carecompanion.telephony.webhook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.speech.stt.Transcript;

/** What a Gather heard: keys, speech, or nothing. */
final class HeardForm {
  private HeardForm() {}

  static PatientTurn read(Form form) {
    Optional<String> digits = form.one("Digits").filter(d -> d.matches("[0-9*#]{1,32}"));
    if (digits.isPresent()) return new PatientTurn.Keyed(digits.get());
    return form.one("SpeechResult")
        .map(text -> new Transcript.Final(text, confidence(form)))
        .<PatientTurn>map(t -> new PatientTurn.Spoken(t.text(), t.confidence()))
        .orElseGet(PatientTurn.Silent::new);
  }

  private static OptionalDouble confidence(Form form) {
    try {
      return form.one("Confidence")
          .map(Double::valueOf)
          .filter(Double::isFinite)
          .map(OptionalDouble::of)
          .orElse(OptionalDouble.empty());
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
