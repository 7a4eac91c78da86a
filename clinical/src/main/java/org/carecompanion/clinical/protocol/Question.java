package org.carecompanion.clinical.protocol;

import java.util.List;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.domain.finding.Concept;

/** One question of a protocol. */
public record Question(Asked asked, Prompts prompts, Stake stake, Days days, Note note) {

  /**
   * @param reasks the same in other words, for silence and for answers not understood
   * @param clarify for "I don't know" and answers that go both ways
   * @param keypad the keys of a choice; empty for any other kind, which all have the same
   * @param hints what the speech recogniser may expect
   */
  public record Prompts(
      String ask, List<String> reasks, String clarify, String keypad, List<String> hints) {
    public Prompts {
      reasks = List.copyOf(reasks);
      hints = List.copyOf(hints);
    }
  }

  /** What hangs on the answer. */
  public enum Stake {
    /** Left unanswered, it is a finding of its own. */
    RED_FLAG,
    ROUTINE
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

  public String id() {
    return asked.question();
  }

  /** What the question is about, the main one first. */
  public List<Concept> concepts() {
    return asked.concepts();
  }

  public boolean redFlag() {
    return stake == Stake.RED_FLAG;
  }
}
