package org.carecompanion.adminui.call;

import java.util.Comparator;
import java.util.List;

/** In which order the answers of a call are read. */
enum AnswerOrder {
  WORRYING_FIRST(Answer.WORST_FIRST),
  /** As it was said; what was not said comes last. */
  CALL(
      Comparator.comparing(
          (Answer answer) -> answer.quote().map(Answer.Quote::turn).orElse(Integer.MAX_VALUE)));

  private final Comparator<Answer> order;

  AnswerOrder(Comparator<Answer> order) {
    this.order = order;
  }

  List<Answer> sort(List<Answer> answers) {
    return answers.stream().sorted(order).toList();
  }
}
