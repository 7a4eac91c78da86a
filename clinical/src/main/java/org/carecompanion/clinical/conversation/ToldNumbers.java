package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.clinical.understanding.Measure;
import org.carecompanion.clinical.understanding.PainReading;
import org.carecompanion.clinical.understanding.Reading;
import org.carecompanion.domain.finding.Concept;

/** The findings of the numbers that were told, whatever was asked: temperatures, hours, pain. */
final class ToldNumbers {
  private static final String READ_AS_NUMBER = "number";

  /** A number beyond the scale by itself counts something else: 911, a house number. */
  private static final Pattern NO_SCORE = Pattern.compile("\\d{2,}(?<!\\b10)");

  private ToldNumbers() {}

  static List<FindingDraft> of(Asked asked, Reading reading) {
    return Stream.concat(
            reading.measures().stream()
                .flatMap(measure -> measured(measure, asked.question()).stream()),
            pain(asked, reading).stream())
        .toList();
  }

  /** A pain score where none was asked for: as it is now, or else as it was at its worst. */
  private static Optional<FindingDraft> pain(Asked asked, Reading reading) {
    PainReading pain = reading.pain();
    OptionalInt score = pain.current().isPresent() ? pain.current() : pain.worst();
    boolean other =
        NO_SCORE.matcher(pain.words()).matches()
            || reading.measures().stream()
                .anyMatch(measure -> measure.words().contains(pain.words()));
    return answersWithNumber(asked) || score.isEmpty() || other
        ? Optional.empty()
        : Optional.of(Findings.pain(score.getAsInt(), asked.question(), pain.words()));
  }

  /** Where a number is the answer to something, it is no score of pain: "after ten" to "when?". */
  private static boolean answersWithNumber(Asked asked) {
    return asked.expected() instanceof Expected.PainScore
        || asked.expected() instanceof Expected.Amount
        || asked.expected() instanceof Expected.OwnWords;
  }

  /** A number about the body; empty for one that is no sign of anything, such as a weight. */
  private static Optional<FindingDraft> measured(Measure measure, String question) {
    Proof proof = new Proof(measure.words(), question, READ_AS_NUMBER);
    return concept(measure.kind())
        .map(
            concept ->
                new FindingDraft(
                    concept,
                    measure.status(),
                    Optional.of(measure.quantity()),
                    Noticed.OWN_WORDS,
                    proof));
  }

  private static Optional<Concept> concept(Measure.Kind kind) {
    return switch (kind) {
      case TEMPERATURE -> Optional.of(Concept.FEVER);
      case WEIGHT_GAIN -> Optional.of(Concept.WEIGHT_GAIN);
      case WEIGHT_GAIN_IN_A_DAY -> Optional.of(Concept.WEIGHT_GAIN_IN_A_DAY);
      case WEIGHT_GAIN_IN_A_WEEK -> Optional.of(Concept.WEIGHT_GAIN_IN_A_WEEK);
      case HOURS_SINCE_URINE -> Optional.of(Concept.NO_URINE);
      case DAYS_SINCE_STOOL -> Optional.of(Concept.CONSTIPATION);
      case HOURS_SINCE_GAS -> Optional.of(Concept.NO_GAS);
      case HOURS_SINCE_FOOD -> Optional.of(Concept.NOTHING_DOWN);
      case TIMES_VOMITED -> Optional.of(Concept.VOMITING);
      case PADS_PER_HOUR -> Optional.of(Concept.HEAVY_BLEEDING);
      case SYSTOLIC -> Optional.of(Concept.HIGH_BLOOD_PRESSURE);
      case HEART_RATE -> Optional.of(Concept.PALPITATIONS);
      case OXYGEN -> Optional.of(Concept.DYSPNEA);
      case WEIGHT, DIASTOLIC -> Optional.empty();
    };
  }
}
