package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import org.carecompanion.clinical.understanding.Heard.Said;
import org.carecompanion.domain.finding.FindingStatus;

/** Finds the concepts of the lexicons in free speech, each with its status and where it stands. */
final class MentionReader {
  private final List<Lexicon> lexicons;
  private final Cues cues;
  private final Context context;

  /**
   * @param lexicons what an earlier one says is not said again by a later one
   */
  MentionReader(List<Lexicon> lexicons, Cues cues, Context context) {
    this.lexicons = List.copyOf(lexicons);
    this.cues = cues;
    this.context = context;
  }

  /**
   * @param words of a fluent turn
   */
  Heard read(Words words, Speaker speaker) {
    List<Lexicon.Hit> hits = new ArrayList<>();
    lexicons.forEach(lexicon -> hits.addAll(lexicon.hits(words)));
    Marks marks = cues.mark(words, hits.stream().map(Lexicon.Hit::span).toList());
    List<Said> said = new ArrayList<>();
    for (Lexicon.Hit hit : hits) {
      Said one = new Said(hit, context.status(marks, Context.Place.of(hit), speaker));
      if (one.status() != FindingStatus.NOT_A_MENTION && said.stream().noneMatch(one::repeats)) {
        said.add(one);
      }
    }
    return new Heard(said, marks, speaker);
  }
}
