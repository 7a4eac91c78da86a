package org.carecompanion.clinical.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.clinical.understanding.PainNumber.Role;

/**
 * What a question asks about pain; "ten being the worst" is taken out of it first.
 *
 * @param words what was asked last
 * @param body the part of the body asked about, if one is named
 * @param slots which pains are asked for, in order, where it is more than one
 */
record PainQuestion(
    Kind kind, Words words, PainScale scale, Optional<String> body, List<Role> slots) {
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
    /** "What sets it off?" */
    TRIGGER,
    /** How many, how long, what time. */
    OTHER_NUMBER,
    /** No score is asked for. */
    NO_RATING
  }

  private static final Map<String, Role> SLOTS =
      Map.of(
          "question_worst", Role.WORST,
          "question_least", Role.LEAST,
          "question_now", Role.NOW,
          "question_today", Role.NOW,
          "question_past", Role.PAST,
          "question_with", Role.WITH_MEDICINE,
          "question_without", Role.WITHOUT_MEDICINE);

  private static final Pattern TURNS = Pattern.compile("\\s+/\\s+");

  static PainQuestion of(Asked asked, PainWords data) {
    Words words = lastAsked(asked.wording(), data);
    Words bare = PainScale.in(words, data).rest();
    Kind kind =
        asked.expected() instanceof Expected.PainScore expected
            ? declared(expected.measure())
            : kind(bare, words, data, asked.question().isEmpty());
    return new PainQuestion(
        kind,
        words,
        PainScale.in(Words.of(asked.wording()), data),
        bare.forms().stream().filter(form -> data.lists("body", form)).findFirst(),
        slots(bare, data));
  }

  /** "How bad is it now, and how bad was it yesterday?" */
  private static List<Role> slots(Words bare, PainWords data) {
    record Slot(Role role, int at) {}
    boolean worst = data.in("question_worst", bare);
    return SLOTS.entrySet().stream()
        .filter(list -> !(worst && list.getKey().equals("question_today")))
        .flatMap(
            list ->
                data.phrases(list.getKey()).spans(bare).stream()
                    .map(span -> new Slot(list.getValue(), span.first())))
        .sorted(Comparator.comparingInt(Slot::at))
        .map(Slot::role)
        .distinct()
        .toList();
  }

  boolean asksForScore() {
    return kind != Kind.NO_RATING && kind != Kind.TRIGGER && !asksForOther();
  }

  boolean asksForOther() {
    return kind == Kind.OTHER_SUBJECT || kind == Kind.OTHER_NUMBER;
  }

  /** The same where numbers it offers make it one for a score: "so about a seven?". */
  PainQuestion rating() {
    return kind == Kind.NO_RATING ? new PainQuestion(Kind.NOW, words, scale, body, slots) : this;
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

  private static Kind kind(Words bare, Words words, PainWords data, boolean free) {
    boolean rating = data.in("rating", words);
    boolean open = words.sentences().stream().anyMatch(part -> data.in("open_question", part));
    if (data.in("goal", bare)) {
      return Kind.OTHER_SUBJECT;
    }
    if (data.in("other_subjects", bare) && !data.in("pain", bare)) {
      return rating || !open ? Kind.OTHER_SUBJECT : Kind.NO_RATING;
    }
    if (!rating && data.in("other_number", bare)) {
      return Kind.OTHER_NUMBER;
    }
    if (!rating && data.in("question_trigger", bare)) {
      return Kind.TRIGGER;
    }
    if (!rating && !free && !data.in("pain", bare)) {
      return Kind.NO_RATING;
    }
    Optional<Kind> special = special(bare, data);
    if (special.isPresent()) {
      return special.get();
    }
    return rating || free && words.size() > 0 && !open ? Kind.NOW : Kind.NO_RATING;
  }

  /** A pain other than that of now. */
  private static Optional<Kind> special(Words bare, PainWords data) {
    boolean now = data.in("question_now", bare);
    if (data.in("question_worst", bare)) {
      return Optional.of(now ? Kind.NOW_AND_WORST : Kind.WORST);
    }
    if (!now && data.in("question_least", bare)) {
      return Optional.of(Kind.LEAST);
    }
    if (!now && !data.in("question_today", bare) && data.in("question_past", bare)) {
      return Optional.of(Kind.PAST);
    }
    if (data.in("question_without", bare)) {
      return Optional.of(Kind.WITHOUT_MEDICINE);
    }
    return data.in("question_with", bare) ? Optional.of(Kind.WITH_MEDICINE) : Optional.empty();
  }
}
