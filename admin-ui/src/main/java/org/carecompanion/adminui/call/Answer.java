package org.carecompanion.adminui.call;

import java.util.Comparator;
import java.util.Optional;
import org.carecompanion.clinical.summary.Given;
import org.carecompanion.domain.finding.Severity;

/**
 * What a call found out about one topic.
 *
 * @param value what was given where yes or no is not the answer, such as "4 of 10"
 */
public record Answer(
    String topic, Given given, Optional<String> value, Optional<Quote> quote, Severity severity) {
  /** The patient's words and the turn of the call they are from. */
  public record Quote(String words, int turn) {}

  static final Comparator<Answer> WORST_FIRST =
      Comparator.comparing(Answer::given)
          .thenComparing(Answer::severity, Comparator.reverseOrder());

  /** Neither yes nor no: not asked, or asked and not answered. */
  static Answer without(String topic, Given given) {
    return new Answer(topic, given, Optional.empty(), Optional.empty(), Severity.NONE);
  }
}
