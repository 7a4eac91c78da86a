package org.carecompanion.clinical.replay;

import java.util.List;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.understanding.Speaker;

/**
 * What was said in one call.
 *
 * @param name of the file, or the id of the call
 * @param postOperativeDay the day of surgery is 0
 */
public record Transcript(String name, int postOperativeDay, List<Turn> turns) {
  public Transcript {
    turns = List.copyOf(turns);
  }

  /**
   * One turn of whoever was on the line.
   *
   * @param question id of the protocol's question that was open, or its words; empty for none
   */
  public record Turn(int number, String question, Speaker speaker, PatientTurn said) {}
}
