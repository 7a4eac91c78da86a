package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** The findings of earlier turns, as far as the conversation itself keeps them. */
public final class Remembered {
  private Remembered() {}

  /** What a conversation remembers to have found: what and whether, not the words or numbers. */
  public static List<FindingDraft> in(ConversationState state) {
    return state.memory().found().stream().flatMap(key -> draft(key).stream()).toList();
  }

  private static Optional<FindingDraft> draft(String key) {
    int cut = key.indexOf(':');
    Optional<FindingStatus> status =
        Stream.of(FindingStatus.values())
            .filter(one -> one.code().equals(key.substring(cut + 1)))
            .findFirst();
    return Concept.ofCode(key.substring(0, Math.max(0, cut)))
        .flatMap(
            concept ->
                status.map(
                    known ->
                        new FindingDraft(
                            concept,
                            known,
                            Optional.empty(),
                            Noticed.OWN_WORDS,
                            new Proof("", "", "remembered"))));
  }
}
