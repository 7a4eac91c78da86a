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
   * @param open what it may have missed
   */
  record Turn(Asked asked, Speaker speaker, String text, Reading first, Open open) {}

  /**
   * What of a turn is about the patient and of now, exactly as said. Whether it denies what it says
   * is for the reader to see.
   *
   * @param clauses in which the lexicon found nothing, or only what is vague
   * @param wider other clauses in which it found no danger, and whole sentences: nothing in them
   *     counts but what surely threatens life
   */
  record Open(List<String> clauses, List<String> wider) {
    /** Nothing. */
    static final Open NONE = new Open(List.of(), List.of());

    public Open {
      clauses = List.copyOf(clauses);
      wider = List.copyOf(wider);
    }

    public boolean isEmpty() {
      return clauses.isEmpty() && wider.isEmpty();
    }

    /** The first of them, for a reader that would not get through all in time. */
    public Open first(int most) {
      return new Open(
          clauses.stream().limit(most).toList(),
          wider.stream().limit(Math.max(0, most - clauses.size())).toList());
    }
  }
}
