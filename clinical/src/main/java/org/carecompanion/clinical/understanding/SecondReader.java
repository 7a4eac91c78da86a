package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a turn after the lexicon did. It may add to the reading and take nothing from it, and it
 * keeps within its own time: what it does not answer in time, or at all, changes nothing. Asked
 * only after the urgent gate, which waits for nobody.
 */
public interface SecondReader {
  /** Adds nothing. */
  SecondReader NOBODY = turn -> List.of();

  /** What the turn says besides; each mention quotes words of the turn exactly. */
  List<Mention> more(Turn turn);

  /** One reader after the other. */
  default SecondReader and(SecondReader next) {
    return turn -> Stream.concat(more(turn).stream(), next.more(turn).stream()).toList();
  }

  /**
   * A turn as the lexicon left it.
   *
   * @param first what the lexicon made of it
   * @param open its clauses that are about the patient and of now, and in which the lexicon found
   *     nothing, exactly as in the turn. Whether they deny what they say is for the reader to see
   */
  record Turn(Asked asked, Speaker speaker, String text, Reading first, List<String> open) {
    public Turn {
      open = List.copyOf(open);
    }
  }
}
