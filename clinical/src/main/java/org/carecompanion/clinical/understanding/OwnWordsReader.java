package org.carecompanion.clinical.understanding;

import java.util.Set;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;

/**
 * Reads the answer to a question whose answer is kept as it is said: a name, an hour. Only a bare
 * no or "I don't know" is something else.
 */
final class OwnWordsReader {
  /** A refusal in more words than this says something besides. */
  private static final int BARE = 4;

  private OwnWordsReader() {}

  static Answer read(Words words, Set<Polarity> heard) {
    String quote = words.quote();
    if (words.size() == 0) return new Answer.NotUnderstood(quote);
    if (words.size() > BARE) return new Answer.OwnWords(quote);
    if (heard.equals(Set.of(Polarity.NO))) return new Answer.No(quote);
    if (heard.equals(Set.of(Polarity.UNSURE))) return new Answer.Unsure(quote);
    return heard.equals(Set.of(Polarity.YES)) ? new Answer.Yes(quote) : new Answer.OwnWords(quote);
  }
}
