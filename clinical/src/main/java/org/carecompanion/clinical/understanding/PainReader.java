package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.carecompanion.clinical.understanding.PainNumber.Role;
import org.carecompanion.clinical.understanding.PainNumber.Sign;

/**
 * Reads pain from the pair of question and answer. The question decides what a bare number is:
 * "seven" is the pain now, or at its worst, or none at all when stress was asked about. A number of
 * the question counts only when the answer agrees to it ("nine out of ten?" - "yeah").
 */
final class PainReader {
  private final PainWords data;
  private final PainNumbers numbers;
  private final PainOffer offer;

  PainReader(PainWords data, PolarityReader polarity) {
    this.data = data;
    this.numbers = new PainNumbers(data);
    this.offer = new PainOffer(data, numbers, polarity);
  }

  PainReading read(Asked asked, Words answer) {
    PainQuestion asking = PainQuestion.of(asked, data);
    List<PainNumber> offered = offered(asked, asking);
    PainQuestion question = offered.isEmpty() ? asking : asking.rating();
    if (data.in("asks_back", NumberedWords.single(answer).words())) {
      return PainReading.NONE;
    }
    List<PainNumber> said = said(answer, question);
    if (!said.isEmpty()) {
      return PainAnswer.of(question, inOrder(question, answer, said), "said");
    }
    List<PainNumber> taken = offered.isEmpty() ? List.of() : offer.taken(question, offered, answer);
    if (!taken.isEmpty()) {
      return PainAnswer.of(question, taken, "agreed");
    }
    boolean bareNo = offered.isEmpty() && data.in("bare_no", answer);
    if (bareNo || data.in("no_pain", answer)) {
      return nothing(question, answer);
    }
    OptionalInt lone = question.asksForScore() ? numbers.lone(answer) : OptionalInt.empty();
    return lone.isPresent()
        ? PainAnswer.of(
            question, List.of(PainNumber.of(lone.getAsInt(), Role.PLAIN, answer.quote())), "heard")
        : PainReading.NONE;
  }

  private List<PainNumber> offered(Asked asked, PainQuestion question) {
    if (question.asksForOther()) {
      return List.of();
    }
    Words words = question.words();
    List<PainNumber> named = numbers.in(words, PainScale.in(words, data), Optional.empty());
    boolean offers =
        asked.question().isEmpty()
            || data.in("question_offers", words)
            || named.stream().anyMatch(number -> number.sign() != Sign.NONE);
    return offers ? named : List.of();
  }

  /** "Now, and at its worst?" - "four and eight": as many as were asked for, in that order. */
  private List<PainNumber> inOrder(PainQuestion question, Words answer, List<PainNumber> said) {
    List<Role> slots = question.slots();
    List<Integer> each = numbers.each(answer, PainScale.in(answer, data).or(question.scale()));
    boolean bare = said.stream().allMatch(number -> number.is(Role.PLAIN));
    if (!bare || slots.size() < 2 || each.size() != slots.size() || data.in("range", answer)) {
      return said;
    }
    return IntStream.range(0, each.size())
        .mapToObj(n -> PainNumber.of(each.get(n), slots.get(n), answer.quote()))
        .toList();
  }

  private List<PainNumber> said(Words answer, PainQuestion question) {
    PainScale own = PainScale.in(answer, data);
    List<PainNumber> all =
        numbers.in(answer, own.or(question.scale()), question.body()).stream()
            .filter(number -> !number.is(Role.OTHER))
            .toList();
    boolean aboutPain =
        data.in("pain", question.words())
            || data.in("question_feels", question.words())
            || question.body().isPresent();
    Sign least = aboutPain ? Sign.PUT_LIKE_A_SCORE : Sign.SAID_OF_IT;
    boolean scaled = !own.numbers().isEmpty();
    return switch (question.kind()) {
      case NO_RATING, TRIGGER ->
          all.stream().filter(number -> scaled || number.sign().compareTo(least) >= 0).toList();
      case OTHER_NUMBER ->
          all.stream().filter(number -> scaled || number.sign() == Sign.PAIN).toList();
      case OTHER_SUBJECT -> all.stream().filter(number -> number.sign() == Sign.PAIN).toList();
      case NOW, WITH_MEDICINE, WITHOUT_MEDICINE, WORST, NOW_AND_WORST, LEAST, PAST -> all;
    };
  }

  private static PainReading nothing(PainQuestion question, Words answer) {
    OptionalInt zero = OptionalInt.of(0);
    String words = answer.quote();
    return switch (question.kind()) {
      case NOW, WITH_MEDICINE, WITHOUT_MEDICINE, NOW_AND_WORST ->
          new PainReading(zero, zero, "no pain", words);
      case WORST -> new PainReading(OptionalInt.empty(), zero, "no pain", words);
      case LEAST, PAST, OTHER_SUBJECT, OTHER_NUMBER, TRIGGER, NO_RATING -> PainReading.NONE;
    };
  }
}
