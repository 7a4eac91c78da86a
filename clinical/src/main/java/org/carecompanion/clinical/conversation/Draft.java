package org.carecompanion.clinical.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.domain.finding.Concept;

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

  /**
   * Puts a question.
   *
   * @param again how often it was put before
   */
  Draft put(Question question, int again) {
    Asking asking = state.asking().reasked(again);
    for (Concept concept : question.concepts()) asking = asking.putNow(concept.code());
    Optional<Concept> alone = question.putAlone();
    if (alone.isPresent()) asking = asking.putNow(OpenQuestion.alone(alone.get()));
    state = state.with(asking);
    return say(voice.question(question, again));
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

  /** What was noted in this turn and may matter, other than a pain score. */
  List<FindingDraft> worrying() {
    return noted.stream()
        .flatMap(
            event ->
                event instanceof Noted.Found found ? Stream.of(found.finding()) : Stream.empty())
        .filter(Findings::worrying)
        .toList();
  }

  boolean notedSomethingWorrying() {
    return !worrying().isEmpty();
  }

  /** Whether this turn brushed everything off. */
  boolean rushedNow() {
    return worrying().stream().anyMatch(found -> found.concept() == Concept.LOW_CONFIDENCE);
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
