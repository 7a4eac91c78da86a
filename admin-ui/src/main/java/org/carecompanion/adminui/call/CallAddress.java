package org.carecompanion.adminui.call;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How the page of a call stands, as its address says it: {@code answers=call} for their order,
 * {@code tab=answers} where one thing is shown at a time. How a call opens needs no word.
 */
record CallAddress(AnswerOrder order, CallPart part) {
  private static final String ORDER = "answers";
  private static final String PART = "tab";

  static CallAddress of(QueryParameters query) {
    return new CallAddress(
        says(query, ORDER, AnswerOrder.CALL) ? AnswerOrder.CALL : AnswerOrder.WORRYING_FIRST,
        says(query, PART, CallPart.ANSWERS) ? CallPart.ANSWERS : CallPart.CONVERSATION);
  }

  private static boolean says(QueryParameters query, String parameter, Enum<?> value) {
    return query.getSingleParameter(parameter).filter(code(value)::equals).isPresent();
  }

  CallAddress with(AnswerOrder wanted) {
    return new CallAddress(wanted, part);
  }

  CallAddress with(CallPart wanted) {
    return new CallAddress(order, wanted);
  }

  QueryParameters query() {
    Map<String, String> query = new HashMap<>();
    if (order == AnswerOrder.CALL) query.put(ORDER, code(order));
    if (part == CallPart.ANSWERS) query.put(PART, code(part));
    return query.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(query);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
