package org.carecompanion.simulator.patient;

import java.time.Duration;

/** How someone usually speaks; an answer may say otherwise. */
record Manner(Duration hesitation, double confidence, Pace pace, LineHabits onTheLine) {
  private static final int WORDS_PER_MINUTE = 150;
  private static final double HESITATES = 0.8;
  private static final double CONFIDENCE = 0.92;

  static final Manner ORDINARY =
      new Manner(
          PatientReader.seconds(HESITATES),
          CONFIDENCE,
          new Pace.Natural(WORDS_PER_MINUTE),
          LineHabits.NONE);

  static Manner read(Fields fields) {
    double exactly = fields.number("answers_exactly_after", -1);
    Pace pace =
        exactly < 0
            ? new Pace.Natural((int) fields.number("words_per_minute", WORDS_PER_MINUTE))
            : new Pace.Exactly(PatientReader.seconds(exactly));
    Manner manner =
        new Manner(
            PatientReader.seconds(fields.number("hesitates", HESITATES)),
            fields.number("confidence", CONFIDENCE),
            pace,
            LineHabits.read(fields));
    fields.nothingElse();
    return manner;
  }
}
