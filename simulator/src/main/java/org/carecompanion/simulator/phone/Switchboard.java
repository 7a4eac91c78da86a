package org.carecompanion.simulator.phone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.carecompanion.simulator.patient.Ring;

/** Every call of the pretend carrier: places them, finds them, passes commands to the live ones. */
public final class Switchboard implements AutoCloseable {
  private final Carrier carrier;
  private final Tempo tempo;
  private final CallLog log;
  private final LongSupplier nanos;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<CallSid, PhoneCall> calls = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<PhoneCall> newestFirst = new ConcurrentLinkedDeque<>();
  private final Map<String, CallSid> engaged = new ConcurrentHashMap<>();

  public Switchboard(Carrier carrier, Tempo tempo, LongSupplier nanos, CallLog log) {
    this.carrier = carrier;
    this.tempo = tempo;
    this.log = log;
    this.nanos = nanos;
  }

  /** Accepts the order and starts the call on a thread of its own. */
  public PhoneCall place(CallOrder order) {
    PhoneCall call =
        new PhoneCall(
            CallSid.fresh(), order, carrier.clock().instant(), new Line(tempo, nanos), log);
    log.created(call);
    add(call);
    threads.execute(() -> run(call));
    return call;
  }

  /** Knows the calls of a run before this one again. */
  public void remember(Path file) throws IOException {
    CallFile.calls(file, carrier.clock().instant(), tempo).forEach(this::add);
  }

  private void add(PhoneCall call) {
    calls.put(call.sid(), call);
    newestFirst.addFirst(call);
  }

  /** A phone that is already in a call is engaged for the next one. */
  private void run(PhoneCall call) {
    String to = call.order().parties().to();
    CallRun run = new CallRun(carrier, call);
    boolean free = engaged.putIfAbsent(to, call.sid()) == null;
    try {
      run.play(free ? carrier.patients().ring(to) : new Ring.Busy());
    } finally {
      engaged.remove(to, call.sid());
      log.ended(call);
    }
  }

  public Optional<PhoneCall> find(CallSid sid) {
    return Optional.ofNullable(calls.get(sid));
  }

  /** By the clock of this carrier. */
  public Instant now() {
    return carrier.clock().instant();
  }

  /** All calls, the newest first. */
  public List<PhoneCall> calls() {
    return List.copyOf(newestFirst);
  }

  /** Passes a command on; the call follows it at its next moment of waiting. */
  public void order(PhoneCall call, Command command) {
    call.line().order(command);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
