package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;

/**
 * Reads the answer to "is there anything else?": nothing, yes without saying what, or the words.
 */
final class FreeWordsReader {
  /** Fewer words than this are no message: "um", "well okay". */
  private static final int SAYS_SOMETHING = 3;

  private final PhraseList nothing;

  FreeWordsReader() {
    Map<String, List<String>> data = DataFile.yaml("answers.yaml", new TypeReference<>() {});
    nothing = PhraseList.of(Objects.requireNonNull(data.get("nothing_to_say")));
  }

  Answer read(Words words, Set<Polarity> heard) {
    int said = words.size() - nothing.in(words).map(Span::length).orElse(0);
    boolean denies = nothing.standIn(words) || heard.equals(Set.of(Polarity.NO));
    if (denies && said <= SAYS_SOMETHING) {
      return new Answer.No(words.quote());
    }
    if (words.size() >= SAYS_SOMETHING) {
      return new Answer.OwnWords(words.quote());
    }
    if (heard.equals(Set.of(Polarity.YES))) {
      return new Answer.Yes(words.quote());
    }
    return words.size() == 2 && heard.isEmpty()
        ? new Answer.OwnWords(words.quote())
        : new Answer.NotUnderstood(words.quote());
  }
}
