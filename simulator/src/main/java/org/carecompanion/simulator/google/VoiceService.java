package org.carecompanion.simulator.google;

import com.google.cloud.texttospeech.v1.AudioConfig;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import com.google.cloud.texttospeech.v1.SynthesisInput;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.cloud.texttospeech.v1.TextToSpeechGrpc;
import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.fault.Faults;
import org.carecompanion.simulator.fault.SpeechFault;
import org.carecompanion.simulator.fault.SpeechFault.Trouble;
import org.carecompanion.simulator.fault.SpeechVendor;
import org.carecompanion.simulator.http.Waiting;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.measure.SpeechTimes.Made;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.Fingerprint;
import org.carecompanion.simulator.sound.Ssml;
import org.carecompanion.simulator.sound.Synthesis;

/**
 * Text to speech, one request at a time.
 *
 * <p>Source:
 * https://cloud.google.com/text-to-speech/docs/reference/rpc/google.cloud.texttospeech.v1
 */
final class VoiceService extends TextToSpeechGrpc.TextToSpeechImplBase {
  private static final int MOST_BYTES = 5000;
  private static final double SLOWEST = 0.25;
  private static final double FASTEST = 2.0;

  private final Synthesis voice;
  private final Duration delay;
  private final Faults faults;
  private final SpeechTimes times;

  VoiceService(Synthesis voice, Duration delay, Faults faults, SpeechTimes times) {
    this.times = times;
    this.voice = voice;
    this.delay = delay;
    this.faults = faults;
  }

  @Override
  public void synthesizeSpeech(
      SynthesizeSpeechRequest request, StreamObserver<SynthesizeSpeechResponse> client) {
    Trouble trouble =
        faults.next(SpeechVendor.GOOGLE_VOICE).map(SpeechFault::trouble).orElse(new Trouble.None());
    switch (trouble) {
      case Trouble.None none -> answer(request, client, delay);
      case Trouble.Slow slow -> answer(request, client, delay.plusMillis(slow.delayMillis()));
      case Trouble.Wrong wrong -> send(client, ByteString.EMPTY);
      case Trouble.Down down -> client.onError(Refusal.unavailable());
      case Trouble.Breaks breaks -> {
        Waiting.until(System.nanoTime() + breaks.afterMillis() * 1_000_000);
        client.onError(Refusal.unavailable());
      }
      case Trouble.Hangs hangs -> {
        // the client's patience must end it
      }
    }
  }

  private void answer(
      SynthesizeSpeechRequest request,
      StreamObserver<SynthesizeSpeechResponse> client,
      Duration thinks) {
    long asked = System.nanoTime();
    try {
      Optional<String> problem = problem(request);
      if (problem.isPresent()) {
        throw Refusal.invalid(problem.get());
      }
      double rate = request.getAudioConfig().getSpeakingRate();
      Clip clip =
          voice.say(ssml(request.getInput()), request.getVoice().getName(), rate == 0 ? 1 : rate);
      ByteString wav = MuLawWav.of(clip);
      long fingerprint = Fingerprint.of(clip);
      Waiting.until(asked + thinks.toNanos());
      times.made(fingerprint, new Made(asked, System.nanoTime()));
      send(client, wav);
    } catch (StatusRuntimeException refused) {
      client.onError(refused);
    } catch (RuntimeException broken) {
      client.onError(Refusal.unavailable());
    }
  }

  private static void send(StreamObserver<SynthesizeSpeechResponse> client, ByteString audio) {
    client.onNext(SynthesizeSpeechResponse.newBuilder().setAudioContent(audio).build());
    client.onCompleted();
  }

  private static Ssml ssml(SynthesisInput input) {
    try {
      return input.hasSsml()
          ? Ssml.read(input.getSsml())
          : new Ssml(List.of(new Ssml.Part.Words(input.getText())), Optional.empty());
    } catch (Ssml.Refused refused) {
      throw Refusal.invalid(
          "Invalid SSML. Newer voices like Neural2 require valid SSML: " + refused.getMessage());
    }
  }

  private static Optional<String> problem(SynthesizeSpeechRequest request) {
    SynthesisInput input = request.getInput();
    String text = input.hasSsml() ? input.getSsml() : input.getText();
    AudioConfig audio = request.getAudioConfig();
    double rate = audio.getSpeakingRate();
    if (text.isBlank()) {
      return Optional.of("Either `input.text` or `input.ssml` is longer than the limit or empty.");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(
          "Either `input.text` or `input.ssml` is longer than the limit of 5000 bytes.");
    }
    if (request.getVoice().getLanguageCode().isBlank()) {
      return Optional.of("Request contains no language code.");
    }
    if (audio.getAudioEncoding() != AudioEncoding.MULAW) {
      return Optional.of("this simulator gives MULAW only");
    }
    if (audio.getSampleRateHertz() != Clip.RATE) {
      return Optional.of("this simulator gives 8000 Hz only");
    }
    return rate != 0 && (rate < SLOWEST || rate > FASTEST)
        ? Optional.of("The speaking rate is out of range.")
        : Optional.empty();
  }
}
