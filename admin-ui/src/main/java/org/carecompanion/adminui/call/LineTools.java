package org.carecompanion.adminui.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What one can do while a call goes on: end it, watch it, speak into it. */
@Dependent
class LineTools {
  private final StopCall stop;
  private final LiveWatch watch;
  private final SpeakInto speak;

  @Inject
  LineTools(StopCall stop, LiveWatch watch, SpeakInto speak) {
    this.stop = stop;
    this.watch = watch;
    this.speak = speak;
  }

  StopCall stop() {
    return stop;
  }

  LiveWatch watch() {
    return watch;
  }

  SpeakInto speak() {
    return speak;
  }
}
