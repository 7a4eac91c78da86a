package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.ConversationState.Given;
import org.carecompanion.clinical.conversation.ConversationState.Memory;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.protocol.When;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** What a call knows so far, of each concept and of each answer. */
record Known(Memory memory) {

  /** Spoken of as so, or left unsure; a narrower kind counts. */
  boolean present(Concept concept) {
    return statuses(concept)
        .anyMatch(status -> status == FindingStatus.PRESENT || status == FindingStatus.UNCERTAIN);
  }

  /** Surely spoken of as so. */
  boolean said(Concept concept) {
    return statuses(concept).anyMatch(FindingStatus.PRESENT::equals);
  }

  /** Denied, and nothing said speaks for it. */
  boolean denied(Concept concept) {
    return !present(concept) && statuses(concept).anyMatch(FindingStatus.ABSENT::equals);
  }

  /** Spoken of in any way: nothing more is to be asked. */
  boolean settled(Concept concept) {
    return statuses(concept).findAny().isPresent();
  }

  /** Whether it is time for a question: at once, or since what it waits for came up. */
  boolean due(Question question) {
    return !question.conditional() || question.occasion().when().stream().anyMatch(this::holds);
  }

  private boolean holds(When when) {
    return switch (when) {
      case When.Found found -> present(found.concept());
      case When.Denied denied -> denied(denied.concept());
      case When.Answered answered -> answered(answered.question(), answered.reply());
    };
  }

  private boolean answered(String question, When.Reply reply) {
    Given.Kind kind =
        switch (reply) {
          case YES -> Given.Kind.YES;
          case NO -> Given.Kind.NO;
        };
    return Optional.ofNullable(memory.answers().get(question))
        .filter(given -> given.kind() == kind)
        .isPresent();
  }

  private Stream<FindingStatus> statuses(Concept concept) {
    return memory.found().stream()
        .map(key -> List.of(key.split(":")))
        .filter(
            parts -> Concept.ofCode(parts.getFirst()).filter(c -> c.isKindOf(concept)).isPresent())
        .flatMap(parts -> FindingStatus.ofCode(parts.getLast()).stream());
  }
}
