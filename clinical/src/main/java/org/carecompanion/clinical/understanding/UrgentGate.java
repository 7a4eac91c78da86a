package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * The deterministic check of every patient turn for what may threaten life, before anything else
 * may answer it (DESIGN rule 1). It needs no model and no network. It fires on lay words that
 * nothing around them denies, and on a bare yes to a question about such a thing.
 */
public final class UrgentGate {
  private final Lexicon lexicon;
  private final MentionReader reader;
  private final PolarityReader polarity;
  private final Questions questions;

  /** What a question makes of the words that answer it; it is read only when they may fire. */
  record Questions(Fluency fluency, WordingReader wordings, Framing framing) {
    Heard framed(Heard answer, Asked asked) {
      return fires(answer) ? framing.of(answer, AskedWording.of(asked, wordings, fluency)) : answer;
    }

    private static boolean fires(Heard answer) {
      return answer.said().stream().anyMatch(said -> said.status() == FindingStatus.PRESENT);
    }
  }

  UrgentGate(Lexicon lexicon, MentionReader reader, PolarityReader polarity, Questions questions) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.polarity = polarity;
    this.questions = questions;
  }

  /** What threatens life by itself, whatever the operation. */
  public Set<Concept> concepts() {
    return lexicon.concepts();
  }

  /**
   * Words that fire by themselves. A crisis comes before any other danger. What one would do or
   * watch for, in answer to a question for just that, fires nothing.
   *
   * @param asked what the words answer
   */
  public Optional<Urgency> spoken(Asked asked, Speaker speaker, String text) {
    Words words = questions.fluency().of(Words.of(text));
    List<Lexicon.Hit> present =
        questions.framed(reader.read(words, speaker), asked).said().stream()
            .filter(said -> said.status() == FindingStatus.PRESENT)
            .map(Heard.Said::hit)
            .toList();
    Optional<Lexicon.Hit> crisis =
        present.stream().filter(hit -> hit.entry().is(Lexicon.Trait.CRISIS)).findFirst();
    return crisis
        .or(() -> present.stream().findFirst())
        .map(hit -> urgency(hit.entry(), words.quote(hit.span())));
  }

  /** A yes that fires because of what was asked; quotes the whole turn. */
  public Optional<Urgency> answered(Asked asked, String text) {
    Words words = Words.of(text);
    boolean yes = polarity.read(words).equals(Set.of(Polarity.YES));
    return yes ? affirmed(asked, words.quote()) : Optional.empty();
  }

  /** A keyed yes to such a question. */
  public Optional<Urgency> keyed(Asked asked, String digits) {
    boolean yes = YesNoReader.keyed(digits) instanceof Answer.Yes;
    return yes ? affirmed(asked, digits) : Optional.empty();
  }

  /**
   * What it means that a question was answered with yes; empty for questions that are not about
   * danger.
   *
   * @param words the answer as given
   */
  public Optional<Urgency> affirmed(Asked asked, String words) {
    return asked.expected() instanceof Expected.YesNo
        ? lexicon.answering(asked.concepts()).map(entry -> urgency(entry, words))
        : Optional.empty();
  }

  private static Urgency urgency(Lexicon.Entry entry, String words) {
    Urgency.Kind kind =
        entry.is(Lexicon.Trait.CRISIS) ? Urgency.Kind.CRISIS : Urgency.Kind.EMERGENCY;
    return new Urgency(entry.concept(), kind, words, entry.id());
  }
}
