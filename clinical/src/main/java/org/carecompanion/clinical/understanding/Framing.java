package org.carecompanion.clinical.understanding;

import java.util.List;
import org.carecompanion.clinical.understanding.Heard.Said;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What a question makes of the symptoms that its answer names: asked about the wife, "she has a
 * fever" is hers; asked why the pills were stopped, "they made me sick" is over.
 */
final class Framing {
  private final Cues cues;
  private final Supposed supposed;
  private final CameTrue cameTrue;

  Framing(Cues cues) {
    this.cues = cues;
    this.supposed = new Supposed(cues);
    this.cameTrue = new CameTrue(cues);
  }

  Heard of(Heard answer, Wording question) {
    boolean whoever = question.about() == Wording.About.KNOWLEDGE;
    boolean patients = answer.speaker() == Speaker.PATIENT;
    if (question.about() == Wording.About.PATIENT || !whoever && !patients) {
      return answer;
    }
    return new Heard(
        answer.said().stream()
            .map(said -> new Said(said.hit(), status(answer, said, question)))
            .toList(),
        answer.marks(),
        answer.speaker());
  }

  /** Whether a place in the answer tells what would be, as the question asks. */
  boolean supposes(Heard answer, Wording question, Span place) {
    return question.about() == Wording.About.KNOWLEDGE
        && supposed.only(answer.marks(), place)
        && !cameTrue.of(answer.marks(), place);
  }

  private FindingStatus status(Heard answer, Said said, Wording question) {
    if (supposable(said.status()) && supposes(answer, question, said.hit().span())) {
      return FindingStatus.CONDITIONAL;
    }
    if (said.status() != FindingStatus.PRESENT) {
      return said.status();
    }
    Span sentence = answer.marks().sentence(said.hit().span().first());
    return switch (question.about()) {
      case PATIENT, KNOWLEDGE -> said.status();
      case OTHERS ->
          any(answer, sentence, WordList.FIRST_PERSON) ? said.status() : FindingStatus.OTHER_PERSON;
      case KIN -> hers(answer, said, sentence) ? FindingStatus.OTHER_PERSON : said.status();
      case PAST ->
          any(answer, sentence, WordList.PAST) && !any(answer, sentence, WordList.PRESENT)
              ? FindingStatus.HISTORICAL
              : said.status();
    };
  }

  /** The numbers of the answer, framed like its words: "watch for a fever over 101". */
  List<Measure> of(List<Measure> numbers, Heard answer, Wording question) {
    return numbers.stream()
        .map(
            number ->
                supposable(number.status())
                        && answer
                            .words()
                            .quoted(number.words())
                            .filter(place -> possible(answer, question, place))
                            .isPresent()
                    ? number.as(FindingStatus.CONDITIONAL)
                    : number)
        .toList();
  }

  /** Pain as it is: "I'd call if it was an eight" tells none. */
  PainReading of(PainReading pain, Heard answer, Wording question) {
    return answer
            .words()
            .quoted(pain.words())
            .filter(place -> supposes(answer, question, place))
            .isPresent()
        ? PainReading.NONE
        : pain;
  }

  private boolean possible(Heard answer, Wording question, Span place) {
    List<Said> said =
        answer.said().stream().filter(one -> one.hit().span().overlaps(place)).toList();
    boolean conditional =
        !said.isEmpty() && said.stream().allMatch(one -> one.status() == FindingStatus.CONDITIONAL);
    return conditional || said.isEmpty() && supposes(answer, question, place);
  }

  private static boolean supposable(FindingStatus status) {
    return status == FindingStatus.PRESENT || status == FindingStatus.UNCERTAIN;
  }

  private boolean hers(Heard answer, Said said, Span sentence) {
    Words words = answer.words();
    for (int at = said.hit().span().first() - 1; at >= sentence.first(); at--) {
      if (cues.has(WordList.FIRST_PERSON, words.form(at))) {
        return false;
      }
      if (cues.has(WordList.THIRD_PERSON, words.form(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean any(Heard answer, Span sentence, WordList list) {
    Words words = answer.words();
    for (int at = sentence.first(); at <= sentence.last(); at++) {
      if (cues.has(list, words.form(at))) {
        return true;
      }
    }
    return false;
  }
}
