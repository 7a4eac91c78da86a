package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.stt.Delivered;
import org.carecompanion.speech.stt.Delivery;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechToText;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vad.VoiceActivity;

/**
 * What is heard of one patient: which recogniser listens, what it has understood that nobody has
 * answered yet, and whether it hears anything at all. Not for several threads.
 */
public final class Hearing {
  /** So many turns in a row with a voice and without a word, and it is deaf. */
  private static final int WORDLESS_TURNS = 2;

  /** Nobody waits for an answer meanwhile, so words may come later than they ever should. */
  private static final Duration LATER = Duration.ofSeconds(1);

  /** From the end of a sound to its words; longer, and there will be none of any recogniser. */
  public static final Duration UNDERSTOOD_BY = Delivery.BY_UTTERANCE.late().plus(LATER);

  /** How long it takes to see that a voice has ended, and how far recognisers are off. */
  private static final Duration ABOUT = Duration.ofMillis(300);

  private final SpeechToText recogniser;
  private final Ear ear;
  private final IntFunction<SpeechListener> listeners;
  private final List<String> unanswered = new ArrayList<>();
  private Listening how = new Listening(Locale.US, List.of());
  private Listening wanted = how;
  private Listening howBefore = how;
  private String interim = "";
  private boolean voice;
  private boolean listening;
  private int opening;
  private int latest;
  private int openingBefore;
  private int wordless;
  private Delivered delivered = Delivered.NOTHING;

  /** Where in the sound there was a voice last, and when that was. */
  private Duration voiceUntil = Duration.ZERO;

  private Duration voiceAt = Duration.ZERO;
  private Duration sound = Duration.ZERO;

  /** Where in the sound the last final words end. */
  private Duration understoodUntil = Duration.ZERO;

  /**
   * @param listeners makes the one that is told by the so-manieth opening of a recogniser
   */
  public Hearing(SpeechToText recogniser, Ear ear, IntFunction<SpeechListener> listeners) {
    this.recogniser = recogniser;
    this.ear = ear;
    this.listeners = listeners;
  }

  /**
   * Listens for something else, as soon as what was said till then is understood. By the passing of
   * time: our answer goes first.
   */
  public void listenFor(List<String> hints) {
    wanted = new Listening(Locale.US, hints);
    if (!listening) listen();
  }

  /** Time has passed. */
  public void passed(Duration now) {
    if (listening && !wanted.equals(how) && !inTheEar(now)) listen();
  }

  /** Whether something was said, or is being said, whose words may still come. */
  public boolean inTheEar(Duration now) {
    if (voice || !interim.isEmpty()) return true;
    return voiceUntil.compareTo(understoodUntil.plus(ABOUT)) > 0
        && now.minus(voiceAt).compareTo(delivered.atWorst().late().plus(LATER)) < 0;
  }

  private void listen() {
    howBefore = how;
    openingBefore = opening;
    how = wanted;
    listening = true;
    int mine = ++latest;
    opening = mine;
    ear.listenWith(() -> recogniser.open(how, listeners.apply(mine)));
  }

  /** Of the next 20 ms of sound. */
  public void voice(VoiceActivity activity, Duration now) {
    sound = sound.plus(AudioFrame.LENGTH);
    voice = activity == VoiceActivity.BEGAN || activity == VoiceActivity.SPEAKING;
    if (!voice) return;
    voiceUntil = sound;
    voiceAt = now;
  }

  /**
   * Whether it is news: of the recogniser that listens now.
   *
   * @param until where in the sound the words end
   */
  public boolean recognised(int from, Transcript transcript, Duration until) {
    if (from != opening) return false;
    ear.letGoOfTheOneBefore();
    wordless = 0;
    delivered = delivered.with(transcript);
    switch (transcript) {
      case Transcript.Interim words -> interim = words.text();
      case Transcript.Final words -> {
        interim = "";
        understoodUntil = until;
        unanswered.add(words.text());
      }
    }
    return true;
  }

  /** What was recognised last is our own voice come back: there is nothing in it to answer. */
  public void wasOurs() {
    if (interim.isEmpty() && !unanswered.isEmpty()) unanswered.removeLast();
    interim = "";
  }

  /**
   * A recogniser has failed, and whatever could help instead of it. One that was opened for other
   * hints only leaves us with the one before, which hears what it heard: that none can be opened
   * now is no reason to leave a call that understands its patient.
   */
  public Ability failed(int from) {
    if (from == openingBefore) ear.letGoOfTheOneBefore();
    if (from != opening) return Ability.HEARS;
    if (!ear.listenAsBefore()) return Ability.DEAF;
    opening = openingBefore;
    how = howBefore;
    wanted = how; // until the next question
    return Ability.HEARS;
  }

  /** Somebody spoke, and no word came of it. */
  public Ability wordlessTurn() {
    return ++wordless >= WORDLESS_TURNS ? Ability.DEAF : Ability.HEARS;
  }

  /** Whether words come of what is said. */
  public enum Ability {
    HEARS,
    DEAF
  }

  /** What they said is being answered. */
  public void answered() {
    unanswered.clear();
    interim = "";
  }

  /** Takes what was understood for good and is not being answered; blank for nothing. */
  public String take() {
    String words = String.join(" ", unanswered).strip();
    unanswered.clear();
    return words;
  }

  /** All that was understood and is not being answered; blank for nothing. */
  public String unanswered() {
    List<String> all = new ArrayList<>(unanswered);
    all.add(interim);
    return String.join(" ", all).strip();
  }

  /** When there was a voice last; zero before the first. */
  public Duration voiceAt() {
    return voiceAt;
  }

  /** Whether somebody speaks. */
  public boolean voice() {
    return voice;
  }
}
