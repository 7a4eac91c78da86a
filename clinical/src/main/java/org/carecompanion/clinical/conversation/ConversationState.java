package org.carecompanion.clinical.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.IdentityReading;
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
      NameProgress name, boolean date, boolean held, int missed, int asides) {

    IdentityProgress complete() {
      return new IdentityProgress(NameProgress.HELD, true, true, missed, asides);
    }

    IdentityProgress with(NameProgress newName, boolean newDate) {
      return new IdentityProgress(newName, newDate, held, missed, asides);
    }

    IdentityProgress aside() {
      return new IdentityProgress(name, date, held, missed, asides + 1);
    }

    /** One try less. A date must be said anew; a name stays unless another one was said. */
    IdentityProgress missed(IdentityReading reading) {
      boolean said = name == NameProgress.HELD || reading.name() == IdentityReading.Part.HELD;
      boolean keeps = said && reading.name() != IdentityReading.Part.CONFLICT;
      NameProgress left = keeps ? NameProgress.HELD : NameProgress.OPEN;
      return new IdentityProgress(left, false, held, missed + 1, asides);
    }
  }

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
  public record Position(String question, int asked, boolean clarified, int lost, int silent) {
    Position understood() {
      return new Position(question, asked, clarified, 0, 0);
    }

    Position clarifying() {
      return new Position(question, asked, true, 0, 0);
    }

    Position askedAgain() {
      return new Position(question, asked + 1, clarified, lost, silent);
    }

    Position lostAgain() {
      return new Position(question, asked, clarified, lost + 1, 0);
    }

    Position silentAgain() {
      return new Position(question, asked, clarified, lost, silent + 1);
    }

    Position onTo(String next) {
      return new Position(next, 1, false, lost, silent);
    }
  }

  /**
   * @param answers by question id, in the order given
   * @param found what was already noted, as {@code concept:status}, so that nothing is noted twice
   * @param keys null in what an older version wrote
   * @param asking null in what an older version wrote
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Memory(
      Map<String, Given> answers,
      List<String> found,
      @Nullable Keypad keys,
      @Nullable Asking asking) {
    public Memory {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
      found = List.copyOf(found);
    }

    Memory answer(String question, Given given) {
      Map<String, Given> more = new LinkedHashMap<>(answers);
      more.put(question, given);
      return new Memory(more, found, keys, asking);
    }

    Memory finding(String key) {
      return new Memory(
          answers, Stream.concat(found.stream(), Stream.of(key)).distinct().toList(), keys, asking);
    }

    Keypad keypad() {
      return keys == null ? Keypad.NOT_NEEDED : keys;
    }

    Memory with(Keypad keypad) {
      return new Memory(answers, found, keypad, asking);
    }

    Memory with(Asking newAsking) {
      return new Memory(answers, found, keys, newAsking);
    }
  }

  /** The id of the open question; empty before identity holds. */
  public String question() {
    return position.question();
  }

  /**
   * An answer as kept.
   *
   * @param value the score, the chosen option, the amount with its unit, or the words where they
   *     are what was asked for; empty for the others
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
      /** A number about the body with its unit. */
      AMOUNT,
      UNANSWERED
    }

    /** The id of the option chosen, where one was. */
    public Optional<String> option() {
      return kind == Kind.CHOICE ? Optional.of(value) : Optional.empty();
    }
  }

  static ConversationState opening(String protocolKey, int version) {
    return new ConversationState(
        new ProtocolRef(protocolKey, version),
        new IdentityProgress(NameProgress.OPEN, false, false, 0, 0),
        new Position("", 0, false, 0, 0),
        new Memory(Map.of(), List.of(), Keypad.NOT_NEEDED, Asking.NOTHING),
        null);
  }

  ConversationState at(Position next) {
    return new ConversationState(protocol, identity, next, memory, ending);
  }

  ConversationState identified(IdentityProgress next) {
    return new ConversationState(protocol, next, position, memory, ending);
  }

  ConversationState remembering(Memory next) {
    return new ConversationState(protocol, identity, position, next, ending);
  }

  /** How much the keypad has to help. */
  Keypad keypad() {
    return memory.keypad();
  }

  ConversationState with(Keypad keypad) {
    return remembering(memory.with(keypad));
  }

  /** What was asked, in which words and when. */
  public Asking asking() {
    Asking asking = memory.asking();
    return asking == null ? Asking.NOTHING : asking;
  }

  ConversationState with(Asking asking) {
    return remembering(memory.with(asking));
  }

  ConversationState end(Ending why) {
    return new ConversationState(protocol, identity, position, memory, why);
  }

  /** Why it ended, once it has. */
  public Optional<Ending> ended() {
    return Optional.ofNullable(ending);
  }
}
