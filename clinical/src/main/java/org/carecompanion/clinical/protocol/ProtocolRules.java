package org.carecompanion.clinical.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.clinical.protocol.Block.Placed;
import org.carecompanion.clinical.protocol.Guidance.Action;
import org.carecompanion.clinical.protocol.Guidance.Reassurance;
import org.carecompanion.clinical.protocol.Guidance.RedFlag;
import org.carecompanion.clinical.understanding.Expected;
import org.carecompanion.domain.finding.Concept;

/** What holds only for a protocol as a whole: its order, and that its parts know each other. */
final class ProtocolRules {
  private final FaultList faults;

  ProtocolRules(FaultList faults) {
    this.faults = faults;
  }

  void check(List<Placed> questions, Guidance guidance) {
    order(questions);
    conditions(questions);
    for (int i = 0; i < guidance.redFlags().size(); i++)
      asked("red_flags[" + i + "]", guidance.redFlags().get(i), questions);
    for (int i = 0; i < guidance.reassurances().size(); i++)
      harmless("reassure[" + i + "]", guidance.reassurances().get(i), guidance.redFlags());
  }

  /**
   * Whoever hangs up early was asked the worst before. What follows on an answer comes after it.
   */
  private void order(List<Placed> questions) {
    Set<String> ids = new HashSet<>();
    boolean routineSeen = false;
    for (Placed placed : questions) {
      Question question = placed.question();
      if (!ids.add(question.id()))
        faults.add(placed.path() + ".id", "'" + question.id() + "' is used twice");
      if (question.conditional()) continue;
      if (question.redFlag() && routineSeen)
        faults.add(placed.path() + ".red_flag", "red flags are asked first, worst first");
      routineSeen |= !question.redFlag();
    }
  }

  /** A question that waits for something nobody asks about would never be put. */
  private void conditions(List<Placed> questions) {
    List<Question> before = new ArrayList<>();
    for (Placed placed : questions) {
      for (When when : placed.question().occasion().when())
        if (!canComeUp(when, before))
          faults.add(placed.path() + ".when", "nothing asked before it can make it so");
      before.add(placed.question());
    }
  }

  private static boolean canComeUp(When when, List<Question> before) {
    return switch (when) {
      case When.Found found -> asks(found.concept(), before);
      case When.Denied denied -> asks(denied.concept(), before);
      case When.Answered answered ->
          before.stream().anyMatch(question -> question.id().equals(answered.question()));
    };
  }

  /** By itself, as a narrower kind, or as the answer that an option stands for. */
  private static boolean asks(Concept concept, List<Question> questions) {
    return questions.stream()
        .flatMap(ProtocolRules::canFind)
        .anyMatch(asked -> asked.isKindOf(concept) || concept.isKindOf(asked));
  }

  private static Stream<Concept> canFind(Question question) {
    Stream<Concept> options =
        question.asked().expected() instanceof Expected.Choice choice
            ? choice.options().stream().flatMap(option -> option.means().concept().stream())
            : Stream.empty();
    return Stream.concat(question.concepts().stream(), options);
  }

  private void asked(String path, RedFlag flag, List<Placed> placed) {
    List<Question> questions = placed.stream().map(Placed::question).toList();
    for (Concept concept : flag.concepts())
      if (!asks(concept, questions))
        faults.add(path + ".concepts", "no question asks about " + concept.code());
  }

  /** What alone must not wait is never told to be common. */
  private void harmless(String path, Reassurance reassurance, List<RedFlag> redFlags) {
    for (RedFlag flag : redFlags)
      if (flag.action() != Action.REVIEW && flag.concepts().equals(List.of(reassurance.concept())))
        faults.add(path + ".concept", "is a red flag of this protocol: " + flag.sign());
  }
}
