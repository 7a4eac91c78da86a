package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.turn.TurnInput;
import org.carecompanion.speech.vad.VoiceActivity;
import org.carecompanion.telephony.recording.Tape;
import org.carecompanion.telephony.voice.Ear;
import org.carecompanion.telephony.voice.Hearing;
import org.carecompanion.telephony.voice.Hearing.Ability;
import org.carecompanion.telephony.voice.Speaker;

/**
 * One call whose sound runs through us, from its first stream to the end of its last. Everything
 * that happens to it comes as an event, one at a time; nothing else touches it.
 */
final class CallSession {
  private static final Logger LOG = Logger.getLogger(CallSession.class.getName());

  /** Forgets a call, unless {@link #streams} says that another stream than the so-manieth came. */
  interface Registry {
    boolean forget(CallSession session, int streams);
  }

  private final CallMailbox mailbox = new CallMailbox(this::read);
  private final AtomicInteger streams = new AtomicInteger();
  private final CallLine line = new CallLine();
  private final Tape tape;
  private final Presence presence = new Presence();
  private final CallTools tools;
  private final Registry registry;
  private final long began;
  private final Ear ear;
  private final Hearing hearing;
  private final Speaker speaker;
  private final Dialogue dialogue;
  private final Farewell farewell;
  private int seen;
  private boolean broken;

  /**
   * What is this call's alone.
   *
   * @param manner how the patient is talked with
   * @param tape takes down what happens on the line
   */
  record Own(CallId call, Counsel counsel, Manner manner, Tape tape) {}

  CallSession(Own own, CallTools tools, Registry registry) {
    this.tape = own.tape();
    this.tools = tools;
    this.registry = registry;
    this.began = tools.nanos().getAsLong();
    Errands errands = new Errands(own.call(), own.counsel(), tools.threads(), mailbox::post);
    this.ear = new Ear(tools.detectors().get(), this::frame);
    this.hearing = new Hearing(tools.ears(), ear, this::listener);
    this.speaker = new Speaker(this::order);
    this.dialogue = new Dialogue(speaker, hearing, errands, this::send, own.manner());
    this.farewell = new Farewell(dialogue, hearing, line, errands, this::forget);
  }

  /** There will be another stream: the so-manieth. */
  int expect() {
    return streams.incrementAndGet();
  }

  int streams() {
    return streams.get();
  }

  /** The stream that was expected; the one before is over. */
  StreamEvents open(int stream, CarrierStream out) {
    mailbox.post(new CallEvent.Opened(stream, out));
    return new Inlet(stream, mailbox::post);
  }

  void post(CallEvent event) {
    mailbox.post(event);
  }

  private Duration now() {
    return Duration.ofNanos(tools.nanos().getAsLong() - began);
  }

  private void read(CallEvent event) {
    if (farewell.closed()) return;
    Duration now = now();
    try {
      if (broken) end(event, now);
      else if (!(event instanceof CallEvent.OfStream of) || of instanceof CallEvent.Opened)
        on(event, now);
      else if (line.isOf(of.stream())) stream(of, now);
      farewell.settle(now);
      presence.note(dialogue, hearing, now);
    } catch (RuntimeException | Error e) {
      // an error too, or nobody would look after this call any more;
      // the trace is the server's own; patients' words are never in exception texts
      LOG.log(Level.SEVERE, "a live call broke", e);
      broke(now);
    }
  }

  private void broke(Duration now) {
    try {
      broken = true;
      farewell.broken(now);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "a live call broke on its way out", e);
      farewell.brokenAgain(now);
    }
  }

  /** Once broken: what its end needs. */
  private void end(CallEvent event, Duration now) {
    switch (event) {
      case CallEvent.Written written -> written.then().run();
      case CallEvent.Opened opened -> {
        opened.out().end();
        seen = Math.max(seen, opened.stream());
      }
      case CallEvent.Stopped stopped when line.isOf(stopped.stream()) -> farewell.stopped(now);
      case CallEvent.Lost lost when line.isOf(lost.stream()) -> farewell.lost(now);
      case CallEvent.SayThis typed -> typed.asker().told(false);
      default -> {}
    }
  }

  private void stream(CallEvent.OfStream event, Duration now) {
    switch (event) {
      case CallEvent.Opened ignored -> {}
      case CallEvent.Sound sound -> ear.hear(sound.at(), sound.samples(), now);
      case CallEvent.Key key -> {
        if (!farewell.closing()) dialogue.pressed(key.key(), now);
      }
      case CallEvent.Marked marked -> {
        speaker.marked(marked.mark(), now);
        tape.marked(speaker.lag(), now);
      }
      case CallEvent.Stopped ignored -> {
        tape.streamEnds(speaker.lag(), now);
        farewell.stopped(now);
      }
      case CallEvent.Lost ignored -> {
        tape.streamEnds(speaker.lag(), now);
        farewell.lost(now);
      }
    }
  }

  private void on(CallEvent event, Duration now) {
    switch (event) {
      case CallEvent.Opened opened -> opened(opened, now);
      case CallEvent.OfStream ignored -> {}
      case CallEvent.OfOurs ours -> {
        ours(ours, now);
        if (line.open()) dialogue.speak(now);
      }
      case CallEvent.Recognised words -> recognised(words, now);
      case CallEvent.Deaf deaf -> {
        if (hearing.failed(deaf.ear()) == Ability.DEAF) dialogue.deaf("no recogniser");
      }
      case CallEvent.Foreseen ignored -> dialogue.foreseen();
      case CallEvent.Written written -> written.then().run();
      case CallEvent.Mute mute -> {
        if (speaker.waitsFor(mute.phrase())) dialogue.mute(mute.phrase(), mute.reason());
      }
      case CallEvent.Tick ignored -> tick(now);
      case CallEvent.HangUp ignored -> dialogue.hangUp(now);
      case CallEvent.NodeStops ignored -> farewell.nodeStops(now);
      case CallEvent.LookedAt look -> look.by().accept(presence.look(dialogue, hearing, now));
    }
  }

  private void ours(CallEvent.OfOurs event, Duration now) {
    switch (event) {
      case CallEvent.Thought thought -> dialogue.thought(thought.turn(), thought.answer(), now);
      case CallEvent.NoThought lost -> dialogue.noThought(lost.turn(), now);
      case CallEvent.Checked checked -> dialogue.checked(checked.turn(), checked.alarm(), now);
      case CallEvent.Made made -> speaker.made(made.phrase(), made.clip());
      case CallEvent.SayThis typed -> say(typed);
    }
  }

  private void recognised(CallEvent.Recognised words, Duration now) {
    if (!hearing.recognised(words.ear(), words.transcript(), words.until())) return;
    var heard = new TurnInput.Heard(words.transcript(), now.minus(ear.since(words.until())));
    if (dialogue.isOurs(heard, now)) hearing.wasOurs();
    feed(heard, now);
  }

  private void say(CallEvent.SayThis typed) {
    boolean speaks = farewell.speaks();
    if (typed.asker().told(speaks) && speaks) dialogue.ours.say(typed.place(), typed.words());
  }

  private void opened(CallEvent.Opened opened, Duration now) {
    if (opened.stream() < seen) { // overtaken by the next one
      opened.out().end();
      return;
    }
    line.open(opened.stream(), opened.out());
    tape.streamEnds(speaker.lag(), now);
    speaker.begin(opened.out().pacing());
    tape.streamBegins(speaker.lag(), now);
    ear.begin(now);
    farewell.opened(now);
    if (seen == 0) {
      hearing.listenFor(List.of()); // who picks up says something
      dialogue.open(now);
    }
    seen = opened.stream();
  }

  private void tick(Duration now) {
    ear.ticks(now);
    if (!farewell.closing()) hearing.passed(now);
    if (!line.open()) {
      if (farewell.closing()) ear.over(now);
      return;
    }
    ear.passed(now);
    dialogue.tick(now);
  }

  private void frame(VoiceActivity activity, long place, short[] samples) {
    Duration now = now();
    tape.patient(place, samples, now);
    hearing.voice(activity, now);
    feed(new TurnInput.Voice(activity), now);
  }

  private void send(Outgoing what) {
    line.send(what);
    tape.sent(what, now());
  }

  /** No turn is taken that nobody would hear the answer to. */
  private void feed(TurnInput input, Duration now) {
    if (!farewell.closing()) dialogue.feed(input, now);
  }

  private void order(long phrase, Phrase words) {
    tools
        .voice()
        .order(
            words,
            clip -> mailbox.post(new CallEvent.Made(phrase, clip)),
            why -> mailbox.post(new CallEvent.Mute(phrase, why.reason())));
  }

  private SpeechListener listener(int opening) {
    return new SpeechListener() {
      @Override
      public void heard(Transcript transcript, Duration until) {
        mailbox.post(new CallEvent.Recognised(opening, transcript, until));
      }

      @Override
      public void failed(SpeechFailure failure) {
        mailbox.post(new CallEvent.Deaf(opening));
      }
    };
  }

  /** Last of all; not if a stream has come meanwhile, which goes on with it. */
  private boolean forget() {
    boolean forgotten = registry.forget(this, seen);
    if (forgotten) {
      ear.close();
      tape.end();
    }
    return forgotten;
  }
}
