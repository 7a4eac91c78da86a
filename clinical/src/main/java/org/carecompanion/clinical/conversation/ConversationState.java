package org.carecompanion.clinical.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands: everything needed to go on, on any node and after a restart.
 * Immutable and plain data; {@link ConversationJson} writes it into the call row.
 *
 * @param protocol which questions, in which version: a call ends on the version it began with
 * @param ending null while the conversation goes on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConversationState(
    ProtocolRef protocol,
    IdentityProgress identity,
    Position position,
    Memory memory,
    @Nullable Ending ending) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ProtocolRef(String key, int version) {}

  /**
   * @param name the expected name was said
   * @param date the expected date of birth was said or keyed
   * @param missed tries used up, of two
   * @param asides turns that neither helped nor failed (silence, "what?", half an answer)
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record IdentityProgress(
      NameProgress name, boolean date, boolean held, int missed, int asides) {}

  public enum NameProgress {
    OPEN,
    AFFIRMED,
    HELD
  }

  /**
   * The open question and how it has gone.
   *
   * @param question its id; empty until identity holds
   * @param asked how often it was put, in whatever words
   * @param clarified the one clarifying question was put
   * @param lost turns in a row that were not understood, over questions too
   * @param silent turns in a row in which nothing was heard, over questions too
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Position(String question, int asked, boolean clarified, int lost, int silent) {}

  /**
   * @param answers by question id, in the order given
   * @param found what was already noted, as {@code concept:status}, so that nothing is noted twice
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Memory(Map<String, Given> answers, List<String> found) {
    public Memory {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
      found = List.copyOf(found);
    }
  }

  /**
   * An answer as kept.
   *
   * @param value the score or the chosen option; empty for the others
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Given(Kind kind, String value) {
    public enum Kind {
      YES,
      NO,
      UNCERTAIN,
      SCORE,
      CHOICE,
      WORDS,
      UNANSWERED
    }
  }

  /** Why it ended, once it has. */
  public Optional<Ending> ended() {
    return Optional.ofNullable(ending);
  }
}
