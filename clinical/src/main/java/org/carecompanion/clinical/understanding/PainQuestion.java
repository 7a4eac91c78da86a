package org.carecompanion.clinical.understanding;

import java.util.Optional;
import java.util.regex.Pattern;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;

/**
 * What a question asks about pain; "ten being the worst" is taken out of it first.
 *
 * @param words what was asked last
 * @param body the part of the body asked about, if one is named
 */
record PainQuestion(Kind kind, Words words, PainScale scale, Optional<String> body) {
  /** Which pain is asked for. */
  enum Kind {
    NOW,
    WITH_MEDICINE,
    WITHOUT_MEDICINE,
    WORST,
    /** "Now, and at its worst?" */
    NOW_AND_WORST,
    LEAST,
    PAST,
    /** Stress, for example. */
    OTHER_SUBJECT,
    /** No score is asked for. */
    NO_RATING
  }

  private static final Pattern TURNS = Pattern.compile("\\s+/\\s+");

  static PainQuestion of(Asked asked, PainWords data) {
    Words words = lastAsked(asked.wording(), data);
    Words bare = PainScale.in(words, data).rest();
    Kind kind =
        asked.expected() instanceof Expected.PainScore expected
            ? declared(expected.measure())
            : kind(bare, words, data);
    return new PainQuestion(
        kind,
        words,
        PainScale.in(Words.of(asked.wording()), data),
        bare.forms().stream().filter(form -> data.lists("body", form)).findFirst());
  }

  /** The same where numbers it offers make it one for a score: "so about a seven?". */
  PainQuestion rating() {
    return kind == Kind.NO_RATING ? new PainQuestion(Kind.NOW, words, scale, body) : this;
  }

  private static Kind declared(PainMeasure measure) {
    return switch (measure) {
      case NOW -> Kind.NOW;
      case WORST -> Kind.WORST;
    };
  }

  /** Of several turns the last that asks: "what is it without / a six / okay". */
  private static Words lastAsked(String wording, PainWords data) {
    return TURNS
        .splitAsStream(wording)
        .map(Words::of)
        .filter(turn -> data.in("rating", turn))
        .reduce((first, last) -> last)
        .orElseGet(() -> Words.of(wording));
  }

  private static Kind kind(Words bare, Words words, PainWords data) {
    if (data.in("other_subjects", bare) && !data.in("pain", bare)) {
      return Kind.OTHER_SUBJECT;
    }
    boolean now = data.in("question_now", bare);
    if (data.in("question_worst", bare)) {
      return now ? Kind.NOW_AND_WORST : Kind.WORST;
    }
    if (!now && data.in("question_least", bare)) {
      return Kind.LEAST;
    }
    if (!now && data.in("question_past", bare)) {
      return Kind.PAST;
    }
    if (data.in("question_without", bare)) {
      return Kind.WITHOUT_MEDICINE;
    }
    if (data.in("question_with", bare)) {
      return Kind.WITH_MEDICINE;
    }
    return data.in("rating", words) ? Kind.NOW : Kind.NO_RATING;
  }
}
