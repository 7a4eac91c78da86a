package org.carecompanion.clinical.replay;

import java.util.Optional;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Understanding;

/**
 * What a call is read and judged with.
 *
 * @param protocol whose questions were asked; empty to read every question by its words
 * @param plan the triage tables that hold
 */
public record Version(Optional<Protocol> protocol, TriagePlan plan, Understanding understanding) {

  /** A protocol with its own triage tables. */
  public static Version of(Protocol protocol, Understanding understanding) {
    return new Version(Optional.of(protocol), TriageTables.shared().of(protocol), understanding);
  }

  /** What holds after any operation. */
  public static Version any(Understanding understanding) {
    return new Version(Optional.empty(), TriageTables.shared().any(), understanding);
  }

  /** The question as this version declares it, or by its words where it has none of that id. */
  Asked asked(String question) {
    if (question.isEmpty()) {
      return Asked.NOTHING;
    }
    return protocol
        .flatMap(questions -> questions.question(question))
        .map(Question::asked)
        .orElseGet(() -> Asked.ofWords(question.replace('_', ' ')));
  }
}
