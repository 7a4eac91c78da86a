package org.carecompanion.speech.stt.whisper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.Resampler;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.BatchRecogniser;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.RecognitionFailedException;
import org.carecompanion.speech.stt.Transcript;

/** Makes of an utterance what Whisper wants, and of its text what was said. */
final class WhisperRecogniser implements BatchRecogniser {
  /** Whisper makes nothing, or something up, of less than a second (protocols.md 7). */
  private static final int FEWEST_SAMPLES = AudioFrame.HERTZ * 5 / 4;

  /** Below that, 54 dB under the loudest, is a quiet line. */
  private static final int QUIET = 64;

  private static final Logger LOG = Logger.getLogger(WhisperRecogniser.class.getName());

  private final BlockingQueue<Transcriber> idle;

  WhisperRecogniser(List<Transcriber> transcribers) {
    idle = new LinkedBlockingQueue<>(transcribers);
  }

  @Override
  public Optional<Transcript.Final> recognise(short[] samples, Listening how)
      throws RecognitionFailedException {
    if (isQuiet(samples)) return Optional.empty();
    short[] padded = Arrays.copyOf(samples, Math.max(samples.length, FEWEST_SAMPLES));
    String text = transcribed(upsampled(padded), how.language().getLanguage());
    return HeardText.of(text, samples.length / (double) AudioFrame.HERTZ)
        .map(said -> new Transcript.Final(said, OptionalDouble.empty()));
  }

  /** One that has nothing to do gets ready. */
  void prepare() {
    Transcriber whisper = idle.poll();
    if (whisper == null) return;
    try {
      whisper.prepare();
    } catch (RecognitionFailedException e) {
      LOG.log(Level.FINE, "Whisper is not ready: the next utterance tells", e);
    } finally {
      idle.add(whisper);
    }
  }

  private String transcribed(short[] samples, String language) throws RecognitionFailedException {
    Transcriber whisper;
    try {
      whisper = idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RecognitionFailedException(new SpeechFailure(Kind.MAY_BE_RETRIED, "interrupted"));
    }
    try {
      return whisper.transcribe(samples, language);
    } finally {
      idle.add(whisper);
    }
  }

  /** Whether no frame of it is loud enough to have words in it. */
  private static boolean isQuiet(short[] samples) {
    for (int at = 0; at < samples.length; at += AudioFrame.SAMPLES) {
      int end = Math.min(at + AudioFrame.SAMPLES, samples.length);
      double power = 0;
      for (int i = at; i < end; i++) power += (double) samples[i] * samples[i];
      if (Math.sqrt(power / (end - at)) >= QUIET) return false;
    }
    return true;
  }

  private static short[] upsampled(short[] samples) {
    Resampler resampler = Resampler.between(AudioFrame.HERTZ, Transcriber.HERTZ);
    short[] wide = new short[resampler.most(samples.length)];
    int length = resampler.resample(samples, samples.length, wide);
    return Arrays.copyOf(wide, length);
  }
}
