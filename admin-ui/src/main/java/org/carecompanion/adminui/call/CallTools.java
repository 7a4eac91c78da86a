package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.adminui.access.Opening;

/** What one can do on the page of a call: end it, listen to it, open a restricted patient. */
@Dependent
class CallTools {
  private final StopCall stop;
  private final PlayRecording play;
  private final Opening opening;

  @Inject
  CallTools(StopCall stop, PlayRecording play, Opening opening) {
    this.stop = stop;
    this.play = play;
    this.opening = opening;
  }

  StopCall stop() {
    return stop;
  }

  PlayRecording play() {
    return play;
  }

  Opening opening() {
    return opening;
  }
}
