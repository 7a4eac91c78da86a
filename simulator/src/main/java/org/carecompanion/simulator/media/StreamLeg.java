package org.carecompanion.simulator.media;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.media.Diary.Event;
import org.carecompanion.simulator.media.PersonAtPhone.Deed;
import org.carecompanion.simulator.media.ProductSocket.Arrival;
import org.carecompanion.simulator.media.Wire.FromProduct;
import org.carecompanion.simulator.patient.Callee;
import org.carecompanion.simulator.patient.LineHabits;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.Loudness;
import org.carecompanion.simulator.sound.Speaker;

/**
 * One stream between a phone and the product, from its opening to its end. Whoever runs it calls
 * {@link #tick()} when {@link #due()} has come; everything happens there, but for what the socket
 * collects. Not for several threads.
 */
public final class StreamLeg {
  private static final long FRAME_MILLIS = 20;
  private static final long FRAME_NANOS = 20_000_000;
  private static final int FRAME_SAMPLES = Clip.samplesIn(Duration.ofMillis(FRAME_MILLIS));
  private static final long MOST_LATE_NANOS = 100_000_000;
  private static final int OVERFLOW = 31931;
  private static final int CONGESTION = 31930;

  private static final long KEY_EVERY_FRAMES = 20;

  private final ProductSocket socket;
  private final Wire wire;
  private final Diary diary;
  private final PersonAtPhone person;
  private final StreamWatch watch;
  private final Ear ear = new Ear();
  private final Mouth mouth = new Mouth();
  private final PlayQueue queue = new PlayQueue();
  private final PhoneLine line;
  private final int messageSamples;
  private final StringBuilder keys = new StringBuilder();
  private long begun = System.nanoTime();
  private long frame;
  private Optional<End> end = Optional.empty();
  private boolean warned;

  /** How a stream ended, when it was not ended by the carrier. */
  public enum End {
    PRODUCT_CLOSED,
    PATIENT_HUNG_UP
  }

  /**
   * Where a stream goes, and with what.
   *
   * @param sinceAnswer how long ago the phone was picked up
   */
  public record Opening(
      String address,
      Map<String, String> headers,
      Map<String, String> parameters,
      Duration sinceAnswer) {}

  /** Who is at the phone with this number, and who is told. */
  public record Phone(
      Callee callee, String number, Speaker speaker, SpeechTimes times, Diary diary) {}

  /** No stream came about. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    Refused(ProductSocket.Refused cause) {
      super(cause.getMessage(), cause);
      this.code = cause.code();
    }

    /** Twilio's error code. */
    public int code() {
      return code;
    }
  }

  private StreamLeg(
      ProductSocket socket, Wire wire, Phone phone, String name, Duration sinceAnswer) {
    this.socket = socket;
    this.wire = wire;
    this.messageSamples = Clip.samplesIn(Duration.ofMillis(wire.millisPerMessage()));
    this.diary = phone.diary();
    String speaker = phone.times().name(phone.number());
    Tongue tongue = new Tongue(phone.speaker(), phone.number().hashCode(), speaker);
    this.person = new PersonAtPhone(phone.callee(), tongue, phone.diary(), sinceAnswer);
    LineHabits habits = phone.callee().onTheLine();
    this.watch = new StreamWatch(name, new AnswerWatch(phone.times(), speaker, habits.heardOut()));
    this.line = new PhoneLine(habits.background(), phone.number().hashCode());
  }

  /** Whether this code of Twilio's says that no stream came about. */
  public static boolean isRefusal(int code) {
    return code == ProductSocket.REFUSED_UPGRADE || code == ProductSocket.NO_CONNECTION;
  }

  /**
   * Connects and says what begins a stream.
   *
   * @param name of the stream, for the record
   * @throws Refused when the product does not answer or does not want it
   */
  public static StreamLeg open(Opening opening, Wire wire, Phone phone, String name)
      throws Refused {
    try {
      ProductSocket socket = ProductSocket.connect(opening.address(), opening.headers());
      StreamLeg leg = new StreamLeg(socket, wire, phone, name, opening.sinceAnswer());
      wire.opening(opening.parameters()).forEach(leg::send);
      return leg;
    } catch (ProductSocket.Refused refused) {
      throw new Refused(refused);
    }
  }

  public StreamWatch watch() {
    return watch;
  }

  /** When the next frame is due, by {@link System#nanoTime()}. */
  public long due() {
    return begun + frame * FRAME_NANOS;
  }

  /** How it ended, if it did. */
  public Optional<End> ended() {
    return end;
  }

  /** Takes what came in, and plays and sends every frame that is due. */
  public void tick() {
    long now = System.nanoTime();
    if (now >= due()) {
      watch.came(due(), now);
    }
    for (Arrival arrival = socket.next(); arrival != null; arrival = socket.next()) {
      arrived(arrival);
    }
    long late = System.nanoTime() - due();
    if (late > MOST_LATE_NANOS) {
      // this machine stood still: the phone's clock did too, rather than run twice as fast now
      begun += late;
    }
    while (end.isEmpty() && System.nanoTime() >= due()) {
      frame();
      frame++;
    }
    if (end.isPresent()) {
      person.end();
    }
  }

  /** The carrier ends it: the call is over or goes another way. */
  public void stop() {
    if (end.isEmpty()) {
      send(wire.stop());
    }
    socket.close();
    person.end();
    watch.over();
  }

  private void arrived(Arrival arrival) {
    switch (arrival) {
      case Arrival.Closed closed -> {
        watch.closedBy(closed.code());
        end = end.or(() -> Optional.of(End.PRODUCT_CLOSED));
      }
      case Arrival.Message message -> received(wire.read(message.text()), message.at());
    }
  }

  private void received(FromProduct message, long at) {
    switch (message) {
      case FromProduct.Media media -> {
        watch.media(media.samples(), at);
        if (!queue.add(media.samples())) {
          warnOnce(OVERFLOW, "more than ten minutes of sound are waiting");
        }
      }
      case FromProduct.Mark mark -> {
        watch.mark();
        if (queue.isEmpty()) {
          send(wire.mark(mark.name()));
        } else {
          queue.mark(mark.name());
        }
      }
      case FromProduct.Clear clear -> {
        watch.clear(at);
        switch (wire.onClear()) {
          case ALL_GONE_MARKS_RETURN -> queue.clear().forEach(name -> send(wire.mark(name)));
          case PLAYS_OUT_WHAT_SOUNDS -> queue.clearWaiting();
        }
      }
      case FromProduct.Bad bad -> {
        watch.bad();
        warnOnce(bad.code(), bad.problem());
      }
    }
  }

  private void frame() {
    PlayQueue.Played played = queue.play(FRAME_SAMPLES);
    played.marks().forEach(name -> send(wire.mark(name)));
    List<String> words = ear.hear(played.samples());
    long millis = frame * FRAME_MILLIS;
    var moment =
        new PersonAtPhone.Moment(
            millis, words, ear.quietMillis(), mouth.speaking() || !keys.isEmpty());
    act(person.live(moment));
    if (end.isEmpty()) {
      if (!mouth.speaking()) {
        watch.finished();
      }
      press();
      speak(millis);
    }
  }

  private void act(Deed deed) {
    switch (deed) {
      case Deed.Nothing nothing -> {
        // listens
      }
      case Deed.Speak speak -> {
        watch.says(speak.occasion());
        mouth.say(speak.clip());
      }
      case Deed.Press press -> keys.append(press.keys());
      case Deed.HangUp hangUp -> {
        send(wire.stop());
        socket.close();
        end = Optional.of(End.PATIENT_HUNG_UP);
      }
    }
  }

  private void press() {
    if (!keys.isEmpty() && frame % KEY_EVERY_FRAMES == 0) {
      send(wire.key(keys.charAt(0)));
      keys.deleteCharAt(0);
    }
  }

  private void speak(long millis) {
    short[] voice = mouth.next(FRAME_SAMPLES);
    line.take(voice);
    if (line.waiting() >= messageSamples) {
      // a message is named by the time of its first frame
      long first = millis + FRAME_MILLIS - wire.millisPerMessage();
      int frames = messageSamples / FRAME_SAMPLES;
      line.next()
          .ifPresentOrElse(
              message -> sound(wire.media(message, first), frames), () -> watch.lost(frames));
    }
    watch.frame(Loudness.isVoice(voice), System.nanoTime());
  }

  private void sound(String message, int frames) {
    if (send(message)) {
      watch.sent(frames);
    } else {
      watch.unsent(frames);
    }
  }

  private boolean send(String message) {
    boolean taken = socket.send(message);
    if (!taken) {
      warnOnce(CONGESTION, "the product does not take what it is sent");
    }
    return taken;
  }

  /** A carrier reports each kind of trouble once for a stream; the first is enough here. */
  private void warnOnce(int code, String problem) {
    if (!warned) {
      warned = true;
      diary.note(new Event.Violated(code, problem));
    }
  }
}
