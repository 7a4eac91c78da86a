package org.carecompanion.clinical.summary;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;

/** What a slot is about, and which findings speak of it. */
sealed interface Subject {
  /** Those that ask about it, in the order of the protocol; empty if none does. */
  List<Question> questions();

  Optional<Concept> concept();

  boolean isSpokenOfBy(Finding finding);

  /** A symptom that is there or not, however many questions ask about it. */
  record Symptom(Concept of, List<Question> questions) implements Subject {
    @Override
    public Optional<Concept> concept() {
      return Optional.of(of);
    }

    /**
     * Heavy bleeding is bleeding; no bleeding is no heavy bleeding either. The other way round
     * nothing follows: "not heavy" denies no bleeding.
     */
    @Override
    public boolean isSpokenOfBy(Finding finding) {
      Concept found = finding.judged().concept();
      if (found == of) return true;
      if (found == Concept.UNANSWERED)
        return questions.stream().anyMatch(question -> answers(finding, question));
      FindingStatus status = finding.judged().status();
      return switch (status) {
        case PRESENT, UNCERTAIN, HISTORICAL, CONDITIONAL, OTHER_PERSON -> found.isKindOf(of);
        case ABSENT -> !questions.isEmpty() && of.isKindOf(found);
        case NOT_A_MENTION, NOT_ASKED -> false;
      };
    }
  }

  /** A number, a choice or own words: what only an answer to this very question gives. */
  record Measure(Question question) implements Subject {
    static boolean measures(Question question) {
      return !(question.asked().expected() instanceof Expected.YesNo)
          || question.concepts().isEmpty();
    }

    @Override
    public List<Question> questions() {
      return List.of(question);
    }

    @Override
    public Optional<Concept> concept() {
      return question.concepts().stream().findFirst();
    }

    @Override
    public boolean isSpokenOfBy(Finding finding) {
      Concept found = finding.judged().concept();
      return answers(finding, question)
          && (found == Concept.UNANSWERED
              || question.concepts().stream().anyMatch(found::isKindOf));
    }
  }

  private static boolean answers(Finding finding, Question question) {
    return finding.evidence().question().equals(Optional.of(question.id()));
  }
}
