package org.carecompanion.speech.stt;

import java.time.Duration;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.failure.SpeechFailure;

/** A recogniser that new streams leave alone for a while once it has failed again and again. */
public final class RestingEars implements SpeechToText {
  private static final SpeechStream NOBODY =
      new SpeechStream() {
        @Override
        public void hear(AudioFrame frame) {
          // it has failed
        }

        @Override
        public void close() {
          // nothing to let go
        }
      };

  private final SpeechToText recogniser;
  private final Rest rest;

  public RestingEars(SpeechToText recogniser, Rest rest) {
    this.recogniser = recogniser;
    this.rest = rest;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    if (rest.over()) return recogniser.open(how, noting(listener));
    listener.failed(Rest.RESTING);
    return NOBODY;
  }

  private SpeechListener noting(SpeechListener listener) {
    return new SpeechListener() {
      @Override
      public void heard(Transcript transcript, Duration until) {
        rest.worked();
        listener.heard(transcript, until);
      }

      @Override
      public void failed(SpeechFailure failure) {
        rest.failed(failure);
        listener.failed(failure);
      }
    };
  }
}
