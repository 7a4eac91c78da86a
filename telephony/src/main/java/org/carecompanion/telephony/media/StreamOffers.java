package org.carecompanion.telephony.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carecompanion.clinical.checkin.CallRecordings;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallSound;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.StreamSecret;
import org.carecompanion.domain.call.StreamToken;
import org.carecompanion.domain.call.StreamTokens;
import org.carecompanion.domain.call.Voicemail;
import org.carecompanion.telephony.carrier.LineAccess;

/**
 * Decides from the call's row how its line goes on whenever the carrier asks: by a stream, by one
 * more stream after the first broke off, and then by the carrier's own ears and voice. Asked twice,
 * it answers the same.
 */
@Dependent
public class StreamOffers {
  /** A stream that broke off is begun once more; a line that loses two is no line for streams. */
  private static final int MOST_STREAMS = 2;

  /** Tokens of calls of yesterday open nothing and prove nothing. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final HospitalScope scope;
  private final Calls calls;
  private final StreamTokens tokens;
  private final MediaListener listener;
  private final MediaSettings settings;
  @Inject private Clock clock;
  @Inject private CallRecordings recordings;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  public StreamOffers(
      HospitalScope scope,
      Calls calls,
      StreamTokens tokens,
      MediaListener listener,
      MediaSettings settings) {
    this.scope = scope;
    this.calls = calls;
    this.tokens = tokens;
    this.listener = listener;
    this.settings = settings;
  }

  /** Whether calls are to be streams at all. */
  public boolean wanted() {
    return settings.streams();
  }

  /**
   * How the line goes on. Inside no scope.
   *
   * @param ended which stream of the call has ended; 0 when it was just answered
   */
  public Next next(LineAccess line, CallId id, int ended) {
    return next(line, id, new Question(ended, StreamAddress.Carrier.TWILIO));
  }

  /** As {@link #next}, for Exotel, which does not say whether a stream has ended. */
  public Next nextAtExotel(LineAccess line, CallId id) {
    return next(line, id, new Question(0, StreamAddress.Carrier.EXOTEL));
  }

  /** What a carrier wants to know, and whether a place was promised while it was answered. */
  private record Question(int ended, StreamAddress.Carrier carrier, AtomicBoolean promised) {
    Question(int ended, StreamAddress.Carrier carrier) {
      this(ended, carrier, new AtomicBoolean());
    }
  }

  private Next next(LineAccess line, CallId id, Question asked) {
    try {
      return scope.call(
          line.hospital().value(),
          () ->
              calls
                  .lock(id)
                  .filter(call -> call.line().filter(line.line()::equals).isPresent())
                  .map(call -> next(call, asked))
                  .orElseGet(Next.HangUp::new));
    } catch (RuntimeException e) {
      // nobody is told of the stream, and whoever asks again wants a place again
      if (asked.promised().get()) listener.takeBack();
      throw e;
    }
  }

  private Next next(Call call, Question asked) {
    CallSound sound = call.sound();
    if (call.ended() || call.hungUpByUs()) return new Next.HangUp();
    // before our leave: while the carrier is told of the message, the stream may end by itself
    if (call.voicemail().isPresent())
      return call.voicemail().get() == Voicemail.BEING_LEFT
          ? new Next.Voicemail()
          : new Next.HangUp();
    if (sound.leaveTaken()) return new Next.HangUp();
    if (sound.fallback().isPresent()) return gathers(call);
    if (asked.ended() < sound.streams()) {
      Optional<Next> again = again(call, asked.carrier());
      if (again.isPresent()) return again.get();
    }
    return decide(call, asked);
  }

  /** The carrier did not get our answer: the token it was given still opens its stream. */
  private Optional<Next> again(Call call, StreamAddress.Carrier carrier) {
    return tokens
        .of(call.id(), call.sound().streams())
        .filter(token -> token.opens(clock.instant()))
        .flatMap(StreamToken::secret)
        .map(secret -> stream(call, carrier, secret));
  }

  private Next decide(Call call, Question asked) {
    CallSound sound = call.sound();
    if (sound.streams() > 0 && !opened(call)) return gather(call, StreamFallback.NOT_OPENED);
    if (sound.streams() >= mostStreams(sound, asked)) return gather(call, StreamFallback.LOST);
    if (!listener.promise()) return noRoom(call);
    asked.promised().set(true);
    sound.begin();
    StreamSecret secret = StreamSecret.random();
    tokens.forgetBefore(clock.instant().minus(KEPT));
    tokens.add(new StreamToken(call, secret, clock.instant()));
    return stream(call, asked.carrier(), secret);
  }

  /**
   * Whoever asks about a stream that has had a successor was told to ask, late: the successor was
   * open, and broke off by our question only. It may have one more.
   */
  private static int mostStreams(CallSound sound, Question asked) {
    boolean late = asked.ended() > 0 && asked.ended() < sound.streams();
    return late ? MOST_STREAMS + 1 : MOST_STREAMS;
  }

  private Next noRoom(Call call) {
    Figures.count(Figure.STREAMS, "no_room");
    boolean first = call.sound().streams() == 0;
    return gather(call, first ? StreamFallback.NO_ROOM : StreamFallback.LOST);
  }

  private boolean opened(Call call) {
    return tokens.of(call.id(), call.sound().streams()).filter(StreamToken::used).isPresent();
  }

  private Next gather(Call call, StreamFallback why) {
    call.sound().gather(why);
    recordings.withdraw(call);
    return gathers(call);
  }

  /** The carrier has asked: nobody needs to tell it that the call's last stream is over. */
  private Next gathers(Call call) {
    tokens.of(call.id(), call.sound().streams()).ifPresent(tokens::forget);
    return new Next.Gather();
  }

  private Next stream(Call call, StreamAddress.Carrier carrier, StreamSecret secret) {
    String carrierCallId =
        calls.latestAttempt(call.id()).flatMap(a -> a.carrierCallId()).orElseThrow();
    var address = new StreamAddress(carrier, carrierCallId, secret);
    return new Next.Stream(call.sound().streams(), settings.urlFor(carrier) + address.path());
  }
}
