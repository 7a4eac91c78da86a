package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * Finds the concepts of a lexicon in free speech, each with its status and the words that say it.
 */
final class MentionReader {
  private final Lexicon lexicon;
  private final Cues cues;
  private final Context context;

  MentionReader(Lexicon lexicon, Cues cues, Context context) {
    this.lexicon = lexicon;
    this.cues = cues;
    this.context = context;
  }

  /** The urgent ones first; what they say already in the same words is not said again. */
  static List<Said> together(List<Said> urgent, List<Said> others) {
    return Stream.concat(
            urgent.stream(),
            others.stream().filter(said -> urgent.stream().noneMatch(said::repeats)))
        .toList();
  }

  /**
   * @param words of a fluent turn
   */
  List<Said> stated(Words words, Speaker speaker) {
    List<Lexicon.Hit> hits = lexicon.hits(words);
    if (hits.isEmpty()) {
      return List.of();
    }
    Marks marks = cues.mark(words, hits.stream().map(Lexicon.Hit::span).toList());
    return hits.stream()
        .map(hit -> new Said(hit, context.status(marks, Context.Place.of(hit), speaker)))
        .filter(said -> said.status() != FindingStatus.NOT_A_MENTION)
        .toList();
  }

  /** A mention and where it stands. */
  record Said(Lexicon.Hit hit, FindingStatus status) {
    /** The same status of the same concept or a broader one, in overlapping words. */
    boolean repeats(Said other) {
      return other.status() == status
          && other.hit().span().overlaps(hit.span())
          && other.hit().entry().concept().isKindOf(hit.entry().concept());
    }

    Mention mention(Words words) {
      return new Mention(hit.entry().concept(), status, words.quote(hit.span()), hit.entry().id());
    }
  }
}
