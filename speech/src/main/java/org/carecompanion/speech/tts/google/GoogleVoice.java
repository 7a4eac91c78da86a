package org.carecompanion.speech.tts.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechClient;
import com.google.cloud.texttospeech.v1.TextToSpeechSettings;
import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.Wav;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Awaited;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Ssml;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.carecompanion.speech.vendor.google.GoogleAccess;
import org.carecompanion.speech.vendor.google.GoogleStatus;

/**
 * Speaks as telephones sound best: mu-law, for a handset's loudspeaker. Closed with the process.
 */
public final class GoogleVoice implements TextToSpeech, AutoCloseable {
  /** The voice Google recommends for a line of limited band. */
  private static final String FOR_TELEPHONES = "telephony-class-application";

  /** Of text or SSML (protocols.md 4.4). */
  private static final int MOST_INPUT_BYTES = 5_000;

  /** Eight minutes of sound: no phrase is that long. */
  private static final int MOST_SOUND_BYTES = 4_000_000;

  private static final long CLOSING_SECONDS = 2;

  private final TextToSpeechClient client;
  private final String name;
  private final Ssml ssml;
  private final Duration limit;

  private GoogleVoice(TextToSpeechClient client, String name, Ssml ssml, Duration limit) {
    this.client = client;
    this.name = name;
    this.ssml = ssml;
    this.limit = limit;
  }

  /**
   * Reaches no network.
   *
   * @param name of a voice, such as {@code en-US-Neural2-F}; where a phrase is in another language,
   *     Google chooses
   * @param limit for a phrase; Google's library would try for five minutes
   */
  public static GoogleVoice open(GoogleAccess access, String name, Ssml ssml, Duration limit) {
    TextToSpeechSettings.Builder settings = TextToSpeechSettings.newBuilder();
    access.set(
        settings,
        TextToSpeechSettings.defaultGrpcTransportProviderBuilder()
            .setMaxInboundMessageSize(MOST_SOUND_BYTES));
    settings.synthesizeSpeechSettings().setSimpleTimeoutNoRetriesDuration(limit);
    try {
      return new GoogleVoice(TextToSpeechClient.create(settings.build()), name, ssml, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public AudioClip speak(Phrase phrase) throws VoiceFailedException {
    return sound(
        Awaited.within(
            limit,
            client.synthesizeSpeechCallable().futureCall(request(phrase)),
            GoogleStatus::failure));
  }

  private SynthesizeSpeechRequest request(Phrase phrase) {
    return SynthesizeSpeechRequest.newBuilder()
        .setInput(input(phrase))
        .setVoice(voice(phrase.language()))
        .setAudioConfig(
            AudioConfig.newBuilder()
                .setAudioEncoding(AudioEncoding.MULAW)
                .setSampleRateHertz(AudioFrame.HERTZ)
                .addEffectsProfileId(FOR_TELEPHONES))
        .build();
  }

  /** What is too long with its markup may be short enough without. */
  private SynthesisInput input(Phrase phrase) {
    String document = ssml.document(phrase.text(), phrase.language());
    return document.getBytes(UTF_8).length <= MOST_INPUT_BYTES
        ? SynthesisInput.newBuilder().setSsml(document).build()
        : SynthesisInput.newBuilder().setText(phrase.text()).build();
  }

  private VoiceSelectionParams voice(Locale language) {
    String tag = language.toLanguageTag();
    VoiceSelectionParams.Builder voice = VoiceSelectionParams.newBuilder().setLanguageCode(tag);
    return name.startsWith(tag) ? voice.setName(name).build() : voice.build();
  }

  /** Google's mu-law has a WAV head. */
  private static AudioClip sound(SynthesizeSpeechResponse answer) throws VoiceFailedException {
    return Wav.read(answer.getAudioContent().toByteArray())
        .map(Wav::clip)
        .filter(clip -> clip.bytes() > 0)
        .orElseThrow(
            () -> new VoiceFailedException(new SpeechFailure(Kind.MAY_BE_RETRIED, "no sound")));
  }

  @Override
  public void close() {
    client.shutdownNow();
    try {
      client.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
