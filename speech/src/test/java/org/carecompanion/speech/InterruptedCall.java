package org.carecompanion.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.FrameAssembler;
import org.carecompanion.speech.audio.MuLaw;
import org.carecompanion.speech.audio.Tones;
import org.carecompanion.speech.playback.Carrier;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.playback.Pacing;
import org.carecompanion.speech.playback.Playback;
import org.carecompanion.speech.playback.Played;
import org.carecompanion.speech.playback.Stopped;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.turn.Expectation;
import org.carecompanion.speech.turn.Interruption;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.speech.turn.PatientSaid;
import org.carecompanion.speech.turn.TurnDecision;
import org.carecompanion.speech.turn.TurnInput;
import org.carecompanion.speech.turn.TurnTaker;
import org.carecompanion.speech.turn.TurnWords;
import org.carecompanion.speech.vad.Speech;
import org.carecompanion.speech.vad.VoiceActivity;
import org.carecompanion.speech.vad.VoiceActivityTracker;
import org.carecompanion.speech.vad.VoiceDetector;
import org.carecompanion.speech.vad.VoiceDetectors;

/**
 * We speak for eight seconds, a patient interrupts somewhere, and all the machines work together in
 * virtual time: sound in, frames out, a carrier between us and the patient's ear.
 */
final class InterruptedCall {
  private static final Duration SPEAKS = Duration.ofMillis(1_500);

  private final Playback playback = new Playback(Pacing.TWILIO);
  private final Carrier carrier = new Carrier();
  private final FrameAssembler assembler = new FrameAssembler();
  private final AudioClip saying = AudioClip.ofMuLaw(new byte[8 * AudioFrame.HERTZ]);
  private TurnTaker taker = TurnTaker.of(TurnWords.english(), Pace.USUAL);
  private Duration now = Duration.ZERO;

  /** When the patient's first sound leaves their mouth. */
  final Duration begins;

  private final VoiceActivityTracker tracker = new VoiceActivityTracker();
  Duration lastFrameSent = Duration.ZERO;
  Duration cleared = Duration.ZERO;
  Duration heardAtClear = Duration.ZERO;
  final List<Played> played = new ArrayList<>();
  final List<String> said = new ArrayList<>();

  InterruptedCall(long seed, VoiceDetectors detectors) {
    Random random = new Random(seed);
    int from = 2 * AudioFrame.HERTZ + random.nextInt(2 * AudioFrame.HERTZ);
    begins = Duration.ofNanos(from * 125_000L);
    short[] speech = Speech.of(1.5, 2_000, seed);
    short[] sound =
        Speech.mixed(
            Speech.joined(new short[from], speech, new short[4 * AudioFrame.HERTZ]),
            Tones.noise(9, 15, seed));
    playback.say(1, saying);
    feed(new TurnInput.Saying("a long explanation", Expectation.SHORT, Interruption.ALLOWED));
    try (VoiceDetector detector = detectors.open()) {
      short[] packet = new short[AudioFrame.SAMPLES];
      for (int at = 0; at + packet.length <= sound.length; at += packet.length) {
        for (int i = 0; i < packet.length; i++)
          packet[i] = MuLaw.decode(MuLaw.encode(sound[at + i]));
        frame(detector, packet);
      }
    }
  }

  /** 20 ms pass, then the patient's sound of them is here. */
  private void frame(VoiceDetector detector, short[] packet) {
    playback.due(now).forEach(this::send);
    carrier.play();
    long millis = now.toMillis();
    now = now.plus(AudioFrame.LENGTH);
    for (String mark : carrier.returned()) played.addAll(playback.marked(mark, now));
    assembler.take(millis, packet, packet.length);
    short[] frame = new short[AudioFrame.SAMPLES];
    while (assembler.next(frame)) {
      VoiceActivity activity = tracker.hear(detector.voiced(frame));
      feed(new TurnInput.Voice(activity));
    }
    recogniser();
    feed(new TurnInput.Tick());
  }

  private void send(Outgoing out) {
    if (out instanceof Outgoing.Sound) lastFrameSent = now;
    carrier.take(out);
  }

  /** Interim text 0.7 s after the first sound, final text 0.4 s after the last. */
  private void recogniser() {
    if (isNow(begins.plusMillis(700)))
      feed(new TurnInput.Heard(new Transcript.Interim("can i ask"), now));
    if (isNow(begins.plus(SPEAKS).plusMillis(400)))
      feed(
          new TurnInput.Heard(
              new Transcript.Final("can i ask something", OptionalDouble.empty()), now));
  }

  private boolean isNow(Duration time) {
    Duration since = now.minus(time);
    return !since.isNegative() && since.compareTo(AudioFrame.LENGTH) < 0;
  }

  private void feed(TurnInput input) {
    TurnTaker.Step step = taker.on(input, now);
    taker = step.next();
    switch (step.decision()) {
      case TurnDecision.Pause ignored -> playback.pause();
      case TurnDecision.Resume ignored -> playback.resume();
      case TurnDecision.Interrupt ignored -> interrupt();
      case TurnDecision.Ended(PatientSaid.Words words) -> said.add(words.text());
      case TurnDecision.Ended(PatientSaid.Keys keys) -> said.add(keys.keys());
      case TurnDecision.GoOn ignored -> {}
      case TurnDecision.AskAgain ignored -> said.add("?");
      case TurnDecision.AreYouThere ignored -> said.add("...");
      case TurnDecision.HangUp ignored -> said.add("!");
    }
  }

  private void interrupt() {
    Stopped stopped = playback.interrupt(now);
    carrier.take(stopped.send());
    played.addAll(stopped.played());
    cleared = now;
    heardAtClear = carrier.heardOf(saying);
  }

  Duration heardInTheEnd() {
    return carrier.heardOf(saying);
  }
}
