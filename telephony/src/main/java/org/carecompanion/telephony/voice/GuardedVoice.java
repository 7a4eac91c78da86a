package org.carecompanion.telephony.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The voices, as calls use them: none waits longer than a patient does, and when most phrases fail
 * nobody waits for one at all until it is tried again. A call whose phrase is refused here goes on
 * with the carrier's voice; what voices have made before is not asked for here ({@link
 * VoiceOrders}).
 */
@ApplicationScoped
public class GuardedVoice implements TextToSpeech {
  /** Each vendor has a limit of its own; this is for all of them together. */
  private static final long MOST_MILLIS = 4_000;

  /** Three sentences for each of a hundred calls that all begin to speak at once. */
  private static final int AT_ONCE = 300;

  private static final int OF_THE_LAST = 20;
  private static final double FAILED = 0.5;
  private static final long REST_MILLIS = 5_000;

  @Inject private SpeechMachines machines;

  @Override
  @Timeout(MOST_MILLIS)
  @Bulkhead(AT_ONCE)
  @CircuitBreaker(requestVolumeThreshold = OF_THE_LAST, failureRatio = FAILED, delay = REST_MILLIS)
  public AudioClip speak(Phrase phrase) throws VoiceFailedException {
    return machines
        .vendors()
        .orElseThrow(
            () -> new VoiceFailedException(new SpeechFailure(Kind.WILL_NOT_HELP, "no voice")))
        .voice()
        .speak(phrase);
  }
}
