package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.access.Opening;
import org.carecompanion.adminui.replay.Replays;
import org.carecompanion.adminui.review.Marking;

/**
 * What one can do on the page of a call: end it, speak into it, listen to it, open a restricted
 * patient, mark what was misread.
 */
@Dependent
class CallTools {
  private final LineTools line;
  private final PlayRecording play;
  private final Opening opening;
  private final Marking marking;
  private final Replays replays;

  @Inject
  CallTools(LineTools line, PlayRecording play, Opening opening, Marking marking, Replays replays) {
    this.line = line;
    this.play = play;
    this.opening = opening;
    this.marking = marking;
    this.replays = replays;
  }

  LineTools line() {
    return line;
  }

  PlayRecording play() {
    return play;
  }

  Opening opening() {
    return opening;
  }

  Marking marking() {
    return marking;
  }

  Replays replays() {
    return replays;
  }
}
