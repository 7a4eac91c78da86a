package org.carecompanion.clinical.understanding;

import org.carecompanion.clinical.understanding.Heard.Said;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * What a question makes of the symptoms that its answer names: asked about the wife, "she has a
 * fever" is hers; asked why the pills were stopped, "they made me sick" is over.
 */
final class Framing {
  private final Cues cues;

  Framing(Cues cues) {
    this.cues = cues;
  }

  Heard of(Heard answer, Wording question) {
    if (question.about() == Wording.About.PATIENT || answer.speaker() != Speaker.PATIENT) {
      return answer;
    }
    return new Heard(
        answer.said().stream()
            .map(said -> new Said(said.hit(), status(answer, said, question)))
            .toList(),
        answer.marks(),
        answer.speaker());
  }

  private FindingStatus status(Heard answer, Said said, Wording question) {
    if (said.status() != FindingStatus.PRESENT) {
      return said.status();
    }
    Span sentence = answer.marks().sentence(said.hit().span().first());
    return switch (question.about()) {
      case PATIENT -> said.status();
      case OTHERS ->
          any(answer, sentence, WordList.FIRST_PERSON) ? said.status() : FindingStatus.OTHER_PERSON;
      case KIN -> hers(answer, said, sentence) ? FindingStatus.OTHER_PERSON : said.status();
      case KNOWLEDGE ->
          any(answer, sentence, WordList.FIRST_PERSON) ? said.status() : FindingStatus.CONDITIONAL;
      case PAST ->
          any(answer, sentence, WordList.PAST) && !any(answer, sentence, WordList.PRESENT)
              ? FindingStatus.HISTORICAL
              : said.status();
    };
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
