package org.carecompanion.clinical.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.finding.Concept;

/** One question of a protocol. */
public record Question(Asked asked, Prompts prompts, Stake stake, Occasion occasion, Note note) {

  /**
   * The words in which it may be put.
   *
   * @param reasks the same in other words, for silence and for answers not understood
   * @param clarify for "I don't know" and answers that go both ways
   * @param alone for one concept of several that an answer left open
   */
  public record Prompts(
      String ask, List<String> reasks, String clarify, Map<Concept, String> alone, Aids aids) {
    public Prompts {
      reasks = List.copyOf(reasks);
      alone = Map.copyOf(alone);
    }

    /** The keys of a choice; empty for any other kind, which all have the same. */
    public String keypad() {
      return aids.keypad();
    }

    /** What the speech recogniser may expect. */
    public List<String> hints() {
      return aids.hints();
    }
  }

  /**
   * What helps with answering.
   *
   * @param explains said after an answer that shows it was not known; empty for most
   */
  public record Aids(String keypad, List<String> hints, String explains) {
    public Aids {
      hints = List.copyOf(hints);
    }
  }

  /** What hangs on the answer. */
  public enum Stake {
    /** Left unanswered, it is a finding of its own. */
    RED_FLAG,
    ROUTINE,
    /** Kept as an answer; no symptom hangs on it. */
    FACT,
    /** A yes agrees to be called by the automated assistant, a no withdraws that. */
    CONSENT_TO_CALL,
    CONSENT_TO_RECORD,
    CONSENT_TO_VOICEMAIL;

    /** The consent that the answer gives or withdraws. */
    public Optional<ConsentKind> consent() {
      return switch (this) {
        case CONSENT_TO_CALL -> Optional.of(ConsentKind.CALL);
        case CONSENT_TO_RECORD -> Optional.of(ConsentKind.RECORD);
        case CONSENT_TO_VOICEMAIL -> Optional.of(ConsentKind.VOICEMAIL);
        case RED_FLAG, ROUTINE, FACT -> Optional.empty();
      };
    }
  }

  /**
   * When it is put.
   *
   * @param when one of these must have come up before; none for a question that is always put
   */
  public record Occasion(Days days, List<When> when) {
    public Occasion {
      when = List.copyOf(when);
    }
  }

  /** Post-operative days on which the question is asked, both ends included. */
  public record Days(int from, int to) {
    public static final Days ALWAYS = new Days(0, Integer.MAX_VALUE);

    public boolean contains(int postOperativeDay) {
      return from <= postOperativeDay && postOperativeDay <= to;
    }
  }

  /**
   * @param topic in a nurse's words, for the console
   * @param source where the question and its thresholds come from
   */
  public record Note(String topic, String source) {}

  /**
   * The same question for one of its concepts.
   *
   * @throws IllegalArgumentException when there are no words for that
   */
  public Question alone(Concept concept) {
    String wording = prompts.alone().get(concept);
    if (wording == null) throw new IllegalArgumentException(id() + " has no words for " + concept);
    return new Question(
        new Asked(id(), asked.expected(), List.of(concept), wording),
        new Prompts(
            wording, List.of(wording, wording), wording, Map.of(concept, wording), prompts.aids()),
        stake,
        occasion,
        note);
  }

  /** The one concept it is put for, if it asked about several at first. */
  public Optional<Concept> putAlone() {
    return concepts().size() == 1
        ? prompts.alone().keySet().stream().filter(concepts().getFirst()::equals).findFirst()
        : Optional.empty();
  }

  /** As it was put: the words in which a patient heard it are half of what an answer means. */
  public Question worded(String wording) {
    return new Question(
        new Asked(id(), asked.expected(), asked.concepts(), wording),
        prompts,
        stake,
        occasion,
        note);
  }

  public String id() {
    return asked.question();
  }

  /** What the question is about, the main one first; none for what is no symptom. */
  public List<Concept> concepts() {
    return asked.concepts();
  }

  public Days days() {
    return occasion.days();
  }

  /** Whether it is put only after something else came up. */
  public boolean conditional() {
    return !occasion.when().isEmpty();
  }

  public boolean redFlag() {
    return stake == Stake.RED_FLAG;
  }
}
