package org.carecompanion.clinical.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.domain.surgery.ProcedureFamily;

/**
 * The questions and wordings of one kind of call, in one version. A published version never
 * changes: a change is a new file.
 *
 * @param questions worst first
 */
public record Protocol(
    Id id, Scope scope, List<Question> questions, Script script, Guidance guidance) {

  /** Key and version, as kept with every call. */
  public record Id(String key, int version) {
    @Override
    public String toString() {
      return key + " v" + version;
    }
  }

  /**
   * @param callType such as {@code follow_up}
   * @param language IETF tag of the wordings
   */
  public record Scope(
      String title, Set<ProcedureFamily> families, String callType, String language) {
    public Scope {
      families = Set.copyOf(families);
    }
  }

  public Protocol {
    questions = List.copyOf(questions);
  }

  public String title() {
    return scope.title();
  }

  /**
   * @param postOperativeDay the day of surgery is 0
   */
  public List<Question> questionsOn(int postOperativeDay) {
    return questions.stream()
        .filter(question -> question.days().contains(postOperativeDay))
        .toList();
  }

  public Optional<Question> question(String questionId) {
    return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
  }
}
