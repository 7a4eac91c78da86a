package org.carecompanion.telephony.call;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.scope.ServerThreads;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.speech.vad.VoiceDetectors;
import org.carecompanion.speech.vendor.SpeechVendors;
import org.carecompanion.telephony.recording.Tapes;
import org.carecompanion.telephony.voice.EarOrders;
import org.carecompanion.telephony.voice.GuardedEars;
import org.carecompanion.telephony.voice.GuardedVoice;
import org.carecompanion.telephony.voice.SpeechMachines;
import org.carecompanion.telephony.voice.VoiceOrders;

/** The calls of this node whose sound runs through us. */
@ApplicationScoped
public class LiveCalls {
  private static final Logger LOG = Logger.getLogger(LiveCalls.class.getName());
  private static final long LOOK_MILLIS = 500;

  /** As long as an answer may take: then the last words are written, or in the journal. */
  private static final Duration CLOSES_WITHIN = Asking.PATIENCE.plusSeconds(2);

  /** One that computes for each processor, and one that waits for the database. */
  private static final int FEW_ERRANDS = Runtime.getRuntime().availableProcessors() + 1;

  @Resource private ManagedThreadFactory ticking;
  @Inject private ServerThreads threads;
  @Inject private SpeechMachines machines;
  @Inject private GuardedEars ears;
  @Inject private GuardedVoice voice;
  @Inject private FixedPhrases fixed;
  @Inject private CallCounsel.Desks desks;
  @Inject private Tapes tapes;

  private final CallBook book = new CallBook();
  private final CountDownLatch ending = new CountDownLatch(1);
  private Optional<CallTicker> ticker = Optional.empty();
  private Optional<CallTools> tools = Optional.empty();

  void start(@Observes @Priority(ServerStarted.THEN + 1) ServerStarted ready) {
    machines.vendors().ifPresent(this::start);
  }

  private void start(SpeechVendors vendors) {
    ErrandRoom errands = new ErrandRoom(threads.forRows(), FEW_ERRANDS);
    // a voice waits for its vendor, the urgent gate for nobody
    Executor light = threads.withoutRows();
    tools =
        Optional.of(
            new CallTools(
                new EarOrders(vendors.ears(), ears, light),
                new VoiceOrders(vendors::known, voice, light),
                VoiceDetectors.best()::open,
                new CallThreads(errands::now, light, errands::ifNothingElse),
                System::nanoTime));
    // the first patient does not wait for connections, nor any for what must be said at once
    var said = new Warming.Wanted(fixed::lines, fixed::questions);
    var warming = new Warming(said, vendors::warm, this::endsWithin);
    threads.begin(warming);
    CallTicker started = new CallTicker(ticking, book::tick);
    ticker = Optional.of(started);
    Figures.show("companion_stream_live_calls", "Calls whose sound runs through us", book::count);
    Figures.show(
        "companion_stream_tick_late_seconds", "How late frames were looked after", started::late);
  }

  private boolean endsWithin(Duration time) throws InterruptedException {
    return ending.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Streams are closed by now; what their patients said last is written before anything else goes.
   */
  void end(@Observes @Priority(ServerStarted.FIRST + 1) ServerStopping stopping) {
    ending.countDown();
    book.tellAll(new CallEvent.NodeStops());
    try {
      if (!book.awaitNone(CLOSES_WITHIN))
        LOG.log(Level.SEVERE, "calls left as they are: {0}", book.count());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ticker.ifPresent(CallTicker::close);
  }

  /**
   * The carrier has opened a stream for a call. A second stream of a call replaces the first, which
   * is ended; the conversation goes on.
   *
   * @param out for what the patient is to hear
   * @return to be told what the stream brings
   */
  public StreamEvents open(StreamedCall call, CarrierStream out) {
    CallTools shared =
        tools.orElseThrow(() -> new IllegalStateException("calls do not run through us"));
    return book.open(call.call(), out, registry -> new CallSession(own(call), shared, registry));
  }

  private CallSession.Own own(StreamedCall call) {
    String sorry = LineWords.sorry(call.line().caller().help().emergencyNumber());
    return new CallSession.Own(
        call.call(),
        new CallCounsel(call, desks),
        new Manner(call.pace(), sorry),
        tapes.tape(call.recorded()));
  }

  /** How many calls there are. */
  public int count() {
    return book.count();
  }

  /** How a call stands. */
  public Glance look(CallId call) {
    return book.find(call).map(LiveCalls::look).orElseGet(Glance.NotHere::new);
  }

  private static Glance look(CallSession session) {
    var look = new CompletableFuture<LiveLook>();
    // no answer: or it has just ended, and is not found next time
    return asked(session, new CallEvent.LookedAt(look::complete), look)
        .<Glance>map(Glance.Seen::new)
        .orElseGet(Glance.NoAnswer::new);
  }

  /** Empty if the call does not answer: it has just ended, or is busy. */
  static <T> Optional<T> asked(CallSession session, CallEvent event, CompletableFuture<T> answer) {
    session.post(event);
    try {
      return Optional.of(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return givenUp(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return givenUp(answer);
    }
  }

  /** Either we have its answer, or the call is told that it came too late: never both. */
  private static <T> Optional<T> givenUp(CompletableFuture<T> answer) {
    return answer.cancel(false) ? Optional.empty() : Optional.of(answer.join());
  }

  /**
   * Says a clinician's words when what is being said has been said. Whoever asks has written it
   * down.
   *
   * @param place where they stand in the record: there it is kept how far they were heard
   * @return whether the call is here, and still speaks
   */
  public boolean say(CallId call, Utterance.Place place, TypedWords words) {
    var taken = new CompletableFuture<Boolean>();
    return book.find(call)
        .flatMap(
            session -> asked(session, new CallEvent.SayThis(place, words, taken::complete), taken))
        .orElse(false);
  }

  /**
   * Somebody wants a call cut short, which may be here: not a word more is said, and its stream is
   * let go. That the carrier is told to hang up is for {@code telephony.outbound}, which may take
   * its time or fail.
   */
  void noticed(@Observes Notice notice) {
    if (notice.kind() == Notice.Kind.HANG_UP) tell(new CallId(notice.id()), new CallEvent.HangUp());
  }

  private boolean tell(CallId call, CallEvent event) {
    Optional<CallSession> session = book.find(call);
    session.ifPresent(found -> found.post(event));
    return session.isPresent();
  }
}
