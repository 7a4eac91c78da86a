package org.carecompanion.clinical.journal;

import java.util.Optional;
import org.carecompanion.domain.finding.Concept;

/** What was not written. */
public sealed interface Missed {
  /** The name in the file; never renamed while files of it may exist. */
  String code();

  /** The code without what is particular to this one. */
  default String kind() {
    return code().replaceFirst(":.*", "");
  }

  /** The words of a turn, or what they meant, did not reach the database. */
  record TurnLost() implements Missed {
    @Override
    public String code() {
      return "turn_lost";
    }
  }

  /** The urgent gate fired, the emergency wording was said, and nothing of it was written yet. */
  record UrgentWords(Concept concept) implements Missed {
    private static final String PREFIX = "urgent_words:";

    @Override
    public String code() {
      return PREFIX + concept.code();
    }
  }

  /** We took leave of the caller because of trouble, and could not end the call's row. */
  record EndLost() implements Missed {
    @Override
    public String code() {
      return "end_lost";
    }
  }

  /** There was no room for more: nobody knows which calls of that time it was about. */
  record Overflow() implements Missed {
    @Override
    public String code() {
      return "overflow";
    }
  }

  /**
   * @throws IllegalArgumentException for a code no version knows
   */
  static Missed of(String code) {
    Optional<Concept> concept =
        code.startsWith(UrgentWords.PREFIX)
            ? Concept.ofCode(code.substring(UrgentWords.PREFIX.length()))
            : Optional.empty();
    if (concept.isPresent()) return new UrgentWords(concept.get());
    return switch (code) {
      case "turn_lost" -> new TurnLost();
      case "end_lost" -> new EndLost();
      case "overflow" -> new Overflow();
      default -> throw new IllegalArgumentException("no such entry: " + code);
    };
  }
}
