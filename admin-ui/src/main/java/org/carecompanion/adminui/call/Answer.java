package org.carecompanion.adminui.call;

import java.util.Comparator;
import java.util.Optional;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.summary.SlotStatus;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Severity;

/**
 * What a call found out about one topic.
 *
 * @param value what was given where yes or no is not the answer, such as "4 of 10"
 */
public record Answer(
    String topic, SlotStatus status, Optional<String> value, Grounds grounds, Severity severity) {
  /**
   * What it rests on.
   *
   * @param finding the finding that proves it, if one does
   * @param asked what the patient had heard, word for word
   * @param marked what a clinician thinks of it, in words
   */
  public record Grounds(
      Optional<FindingId> finding,
      Optional<Quote> quote,
      Optional<String> asked,
      Optional<String> marked) {
    public static final Grounds NONE =
        new Grounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The patient's words and the turn of the call they are from.
   *
   * @param readBy what recognised them, in words
   */
  public record Quote(String words, int turn, String readBy) {}

  /** The same where marks are not shown. */
  public Answer withoutMark() {
    return new Answer(
        topic,
        status,
        value,
        new Grounds(grounds.finding, grounds.quote, grounds.asked, Optional.empty()),
        severity);
  }

  static final Comparator<Answer> WORST_FIRST =
      Comparator.comparing(Answer::status)
          .thenComparing(Answer::severity, Comparator.reverseOrder());

  /** How it stands in words: a score says it all, a temperature stands beside its yes. */
  public String inWords() {
    String how = Texts.of(status);
    return value
        .map(given -> status == SlotStatus.ANSWERED ? given : Texts.of("answer.with", how, given))
        .orElse(how);
  }

  public Optional<Quote> quote() {
    return grounds.quote();
  }
}
