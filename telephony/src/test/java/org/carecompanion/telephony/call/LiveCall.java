package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.carecompanion.speech.tts.cache.CachedVoice;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.recording.Tape;
import org.carecompanion.telephony.voice.VoiceOrders;

/**
 * One call in virtual time: a patient who speaks, a carrier between, the product's own conversation
 * behind. A second is fifty steps and takes no time.
 */
final class LiveCall {
  /** The patient says who they are. */
  static final String NAME = "This is Maria Lopez March fifteenth nineteen fifty eight";

  private static final Duration CHECK = Duration.ofMillis(5);
  private static final short[] SILENCE = new short[AudioFrame.SAMPLES];

  final VirtualTime time;
  final Marked ears = new Marked();
  final Ward ward = new Ward();
  final CallBook book;

  /** Voice detectors that are open. */
  final AtomicInteger detectors = new AtomicInteger();

  final Map<AudioClip, String> words = new IdentityHashMap<>();
  final List<String> spoken = new ArrayList<>();
  final CallId id = new CallId(UUID.randomUUID());
  PhoneCompany line = new PhoneCompany(words, ward::mayComeAgain);
  Duration thinking = Duration.ofMillis(100);
  Duration making = Duration.ofMillis(150);
  boolean mute;

  /** No voice makes what is personal. */
  boolean mutePersonal;

  boolean noThreads;

  /** Nothing is thought about ahead, or it never comes back. */
  boolean noRoom;

  boolean aheadHangs;

  /** The voice makes sound without anything in it. */
  boolean empty;

  boolean sends = true;
  private final Deque<short[]> mouth = new ArrayDeque<>();
  private final Tape tape;
  private final long began;
  private final Pace pace;
  private StreamEvents stream;
  private Duration at = Duration.ZERO;
  private int asked;

  LiveCall() {
    this(new VirtualTime(), new CallBook());
  }

  /** With somebody who speaks at this pace. */
  LiveCall(Pace pace) {
    this(new VirtualTime(), new CallBook(), pace, Tape.none());
  }

  /** One of several calls. */
  LiveCall(VirtualTime time, CallBook book) {
    this(time, book, Pace.USUAL, Tape.none());
  }

  /** One that is taken down. */
  static LiveCall recorded(Tape tape) {
    return new LiveCall(new VirtualTime(), new CallBook(), Pace.USUAL, tape);
  }

  private LiveCall(VirtualTime time, CallBook book, Pace pace, Tape tape) {
    this.pace = pace;
    this.tape = tape;
    this.time = time;
    this.book = book;
    this.began = time.nanos();
    this.stream = open();
  }

  CallSession session() {
    return book.find(id).orElseThrow();
  }

  private StreamEvents open() {
    CallTools tools =
        new CallTools(
            ears,
            new VoiceOrders(
                phrase -> Optional.empty(),
                new CachedVoice(this::speak, 0),
                work -> time.after(making, work)),
            () -> Marked.detector(detectors),
            new CallThreads(this::thinks, work -> time.after(CHECK, work), this::thinksAhead),
            time::nanos);
    Manner manner = new Manner(pace, LineWords.sorry("911"));
    return book.open(
        id,
        line,
        registry -> new CallSession(new CallSession.Own(id, ward, manner, tape), tools, registry));
  }

  private void thinks(Runnable work) {
    if (noThreads) throw new NoClassDefFoundError("gone");
    time.after(thinking, work);
  }

  private void thinksAhead(Runnable work) {
    if (noRoom) throw new RejectedExecutionException("others are at work");
    if (!aheadHangs) time.after(thinking, work);
  }

  /** 60 ms a character. */
  private AudioClip speak(Phrase phrase) throws VoiceFailedException {
    if (mute || mutePersonal && phrase.content() == Phrase.Content.PERSONAL)
      throw new VoiceFailedException(new SpeechFailure(SpeechFailure.Kind.MAY_BE_RETRIED, "mute"));
    AudioClip clip = AudioClip.ofMuLaw(new byte[empty ? 0 : 480 * phrase.text().length()]);
    words.put(clip, phrase.text());
    spoken.add(phrase.text());
    return clip;
  }

  /** The stream breaks off. */
  LiveCall breaks() {
    stream.lost();
    return this;
  }

  /** A packet that nobody can take, so much time after the last event. */
  LiveCall bringsNonsense(Duration after) {
    time.pass(after);
    stream.sound(at, new short[100_000], 100_000);
    return this;
  }

  /** The carrier comes with another stream. */
  LiveCall comesAgain() {
    PhoneCompany before = line;
    line = new PhoneCompany(words, ward::mayComeAgain);
    line.heard.addAll(before.heard);
    at = Duration.ZERO;
    stream = open();
    return this;
  }

  LiveCall hangsUp() {
    stream.stopped();
    stream.lost();
    sends = false;
    return this;
  }

  /** Begins to say it now. */
  LiveCall says(String text) {
    mouth.addAll(ears.say(text));
    return this;
  }

  LiveCall coughs(Duration time) {
    for (long i = 0; i < time.dividedBy(AudioFrame.LENGTH); i++) mouth.add(Marked.noise());
    return this;
  }

  /** A noise that somebody takes for a voice, so many times, with as much quiet after each. */
  LiveCall noise(int times, Duration each) {
    for (int i = 0; i < times; i++) {
      coughs(each);
      for (long j = 0; j < each.dividedBy(AudioFrame.LENGTH); j++) mouth.add(SILENCE);
    }
    return this;
  }

  LiveCall presses(char key) {
    stream.key(key);
    return this;
  }

  /** What a clinician wants said, at this position of the record. */
  static CallEvent typed(int position, String words) {
    return typed(position, words, taken -> true);
  }

  static CallEvent typed(int position, String words, CallEvent.Asker asker) {
    return new CallEvent.SayThis(new Utterance.Place(2, position), new TypedWords(words), asker);
  }

  LiveCall tells(CallEvent event) {
    book.find(id).orElseThrow().post(event);
    return this;
  }

  LiveCall tellsIfThere(CallEvent event) {
    book.find(id).ifPresent(session -> session.post(event));
    return this;
  }

  LiveCall passes(double seconds) {
    for (int i = 0; i < seconds * 50; i++) step();
    return this;
  }

  /** 20 ms. */
  private void step() {
    short[] frame = mouth.isEmpty() ? SILENCE : mouth.removeFirst();
    time.pass(AudioFrame.LENGTH);
    if (sends && !line.ended) stream.sound(at, Arrays.copyOf(frame, frame.length), frame.length);
    at = at.plus(AudioFrame.LENGTH);
    line.play();
    for (String mark : line.returned()) if (sends) stream.marked(mark);
    if (line.ended && sends) hangsUp();
    book.tick();
  }

  /** Our process stands still; what the line brings meanwhile comes after it, the time first. */
  LiveCall stalls(double seconds) {
    Deque<Runnable> brought = new ArrayDeque<>();
    for (int i = 0; i < seconds * 50; i++) {
      short[] frame = mouth.isEmpty() ? SILENCE : mouth.removeFirst();
      time.pass(AudioFrame.LENGTH);
      Duration when = at;
      brought.add(() -> stream.sound(when, Arrays.copyOf(frame, frame.length), frame.length));
      at = at.plus(AudioFrame.LENGTH);
      line.play();
      for (String mark : line.returned()) brought.add(() -> stream.marked(mark));
    }
    book.tick();
    brought.forEach(Runnable::run);
    return this;
  }

  /** Until nothing is left to be said, and then until something is heard; how long that took. */
  Duration silence() {
    while (!mouth.isEmpty()) step();
    Duration ended = now();
    int played = line.framesPlayed;
    while (line.framesPlayed == played && !line.ended && now().minus(ended).toSeconds() < 60)
      step();
    return now().minus(ended);
  }

  /** Who they are is known, and the first question was put. */
  static LiveCall identified() {
    return new LiveCall().untilAsked().says(NAME).untilAsked();
  }

  /** Until the next answer was said and we listen; at most a minute. */
  LiveCall untilAsked() {
    for (int i = 0; i < 3_000 && !over(); i++) {
      step();
      if (ward.last().turn() > asked && !line.playing() && listening()) {
        asked = ward.last().turn();
        return passes(0.3);
      }
    }
    return this;
  }

  private boolean listening() {
    List<LiveLook> looks = new ArrayList<>();
    book.find(id).ifPresent(s -> s.post(new CallEvent.LookedAt(looks::add)));
    return !looks.isEmpty() && looks.getFirst().speaking() == LiveLook.Speaking.NOBODY;
  }

  LiveLook look() {
    List<LiveLook> looks = new ArrayList<>();
    book.find(id).orElseThrow().post(new CallEvent.LookedAt(looks::add));
    return looks.getFirst();
  }

  boolean over() {
    return book.count() == 0;
  }

  Duration now() {
    return Duration.ofNanos(time.nanos() - began);
  }

  /** Everything the patient heard to its end. */
  String heard() {
    return String.join(" ", line.heard);
  }
}
