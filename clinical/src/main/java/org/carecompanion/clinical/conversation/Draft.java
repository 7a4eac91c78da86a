package org.carecompanion.clinical.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.protocol.Line;

/** A reply while it is being put together: what to say, what to note, and the state to keep. */
final class Draft {
  private final Voice voice;
  private final List<Saying> sayings = new ArrayList<>();
  private final List<Noted> noted = new ArrayList<>();
  private ConversationState state;

  Draft(Voice voice, ConversationState state) {
    this.voice = voice;
    this.state = state;
  }

  ConversationState state() {
    return state;
  }

  Voice voice() {
    return voice;
  }

  Draft keep(ConversationState next) {
    state = next;
    return this;
  }

  Draft say(Saying saying) {
    sayings.add(saying);
    return this;
  }

  Draft say(Line line) {
    return say(voice.line(line));
  }

  Draft note(Noted event) {
    noted.add(event);
    return this;
  }

  /** Notes a finding and remembers it, so that saying it again notes nothing. */
  Draft find(FindingDraft finding) {
    state = state.remembering(state.memory().finding(Findings.key(finding)));
    return note(new Noted.Found(finding));
  }

  /** The same, unless it was noted earlier in the call. */
  Draft findOnce(FindingDraft finding) {
    return state.memory().found().contains(Findings.key(finding)) ? this : find(finding);
  }

  /** A number is noted each time it is told, anything else once. */
  Draft findAnew(FindingDraft finding) {
    return finding.value().isPresent() ? find(finding) : findOnce(finding);
  }

  /** Whether something worrying was noted in this turn, other than a pain score. */
  boolean notedSomethingWorrying() {
    return noted.stream()
        .anyMatch(
            event -> event instanceof Noted.Found found && Findings.worrying(found.finding()));
  }

  boolean callBackPromised() {
    return noted.stream().anyMatch(Noted.NurseAsked.class::isInstance);
  }

  Reply listen(Listening listening) {
    return new Reply(state, sayings, listening, noted, Optional.empty());
  }

  Reply end(Ending ending) {
    return new Reply(state.end(ending), sayings, Listening.NOTHING, noted, Optional.of(ending));
  }
}
