package org.carecompanion.clinical.replay;

import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.understanding.Speaker;

/**
 * What was said in one call.
 *
 * @param name of the file, or the id of the call
 * @param postOperativeDay the day of surgery is 0
 * @param earlierPain the scores of the last call before this one, by the id of the question
 */
public record Transcript(
    String name, int postOperativeDay, Map<String, Integer> earlierPain, List<Turn> turns) {
  public Transcript {
    earlierPain = Map.copyOf(earlierPain);
    turns = List.copyOf(turns);
  }

  /** One turn of whoever was on the line. */
  public record Turn(int number, Put put, Speaker speaker, PatientTurn said) {
    boolean toTheSameQuestionAs(Turn other) {
      return !put.question().isEmpty() && put.question().equals(other.put().question());
    }
  }

  /**
   * The question that was open.
   *
   * @param question id of the protocol's, or its words; empty for none
   * @param heard what the patient had heard just before, as far as it is known
   */
  public record Put(String question, List<String> heard) {
    public Put {
      heard = List.copyOf(heard);
    }

    /** What was asked, in the words that are nearest to how it was asked. */
    String wording() {
      return heard.stream()
          .filter(said -> said.contains("?"))
          .reduce((first, last) -> last)
          .orElseGet(() -> question.replace('_', ' '));
    }

    static Put of(String question) {
      return new Put(question, List.of());
    }
  }
}
