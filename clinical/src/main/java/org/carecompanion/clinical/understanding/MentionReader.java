package org.carecompanion.clinical.understanding;

import java.util.List;

/**
 * Finds the concepts of a lexicon in free speech, each with its status and the words that say it.
 */
final class MentionReader {
  private final Lexicon lexicon;
  private final Context context;

  MentionReader(Lexicon lexicon, Context context) {
    this.lexicon = lexicon;
    this.context = context;
  }

  List<Mention> read(Words words, Speaker speaker) {
    return lexicon.hits(words).stream()
        .map(
            hit ->
                new Mention(
                    hit.entry().concept(),
                    context.status(words, hit, speaker),
                    words.quote(hit.span()),
                    hit.entry().id()))
        .toList();
  }
}
