package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
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
  /** A recogniser that fails sooner than this after it was opened is not tried again. */
  private static final Duration WORKED = Duration.ofSeconds(10);

  /** So many turns in a row with a voice and without a word, and it is deaf. */
  private static final int WORDLESS_TURNS = 2;

  private final SpeechToText recogniser;
  private final Ear ear;
  private final IntFunction<SpeechListener> listeners;
  private final List<String> unanswered = new ArrayList<>();
  private Listening how = new Listening(Locale.US, List.of());
  private String interim = "";
  private boolean voice;
  private boolean listening;
  private int opening;
  private Duration opened = Duration.ZERO;
  private int wordless;

  /**
   * @param listeners makes the one that is told by the so-manieth opening of a recogniser
   */
  public Hearing(SpeechToText recogniser, Ear ear, IntFunction<SpeechListener> listeners) {
    this.recogniser = recogniser;
    this.ear = ear;
    this.listeners = listeners;
  }

  /** Listens for something else from now on, unless somebody is speaking. */
  public void listenFor(List<String> hints, Duration now) {
    Listening next = new Listening(Locale.US, hints);
    boolean midWord = listening && (voice || !interim.isEmpty());
    if (midWord || listening && next.equals(how)) return;
    how = next;
    open(now);
  }

  private void open(Duration now) {
    listening = true;
    opened = now;
    int mine = ++opening;
    ear.listenWith(() -> recogniser.open(how, listeners.apply(mine)));
  }

  public void voice(VoiceActivity activity) {
    voice = activity == VoiceActivity.BEGAN || activity == VoiceActivity.SPEAKING;
  }

  /** Whether it is news: of the recogniser that listens now. */
  public boolean recognised(int from, Transcript transcript) {
    if (from != opening) return false;
    wordless = 0;
    switch (transcript) {
      case Transcript.Interim words -> interim = words.text();
      case Transcript.Final words -> {
        interim = "";
        unanswered.add(words.text());
      }
    }
    return true;
  }

  /** A recogniser has failed; another one is opened if that can help. */
  public Ability failed(int from, Duration now) {
    if (from != opening) return Ability.HEARS;
    if (now.minus(opened).compareTo(WORKED) < 0) return Ability.DEAF;
    open(now);
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

  /** All that was understood and is not being answered; blank for nothing. */
  public String unanswered() {
    List<String> all = new ArrayList<>(unanswered);
    all.add(interim);
    return String.join(" ", all).strip();
  }

  /** Whether somebody speaks. */
  public boolean voice() {
    return voice;
  }
}
