package org.carecompanion.adminui.call;

import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which order the answers of a call are read, as the address says it: {@code answers=call}. */
enum AnswerOrder {
  WORRYING_FIRST(Answer.WORST_FIRST),
  /** As it was said; what was not said comes last. */
  CALL(
      Comparator.comparing(
          (Answer answer) -> answer.quote().map(Answer.Quote::turn).orElse(Integer.MAX_VALUE)));

  private static final String PARAMETER = "answers";
  private final Comparator<Answer> order;

  AnswerOrder(Comparator<Answer> order) {
    this.order = order;
  }

  static AnswerOrder of(QueryParameters query) {
    return query
        .getSingleParameter(PARAMETER)
        .filter(code(CALL)::equals)
        .map(named -> CALL)
        .orElse(WORRYING_FIRST);
  }

  List<Answer> sort(List<Answer> answers) {
    return answers.stream().sorted(order).toList();
  }

  /** Worrying first is how a call opens, and needs no word in the address. */
  QueryParameters query() {
    return this == WORRYING_FIRST
        ? QueryParameters.empty()
        : QueryParameters.simple(Map.of(PARAMETER, code(this)));
  }

  private static String code(AnswerOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
