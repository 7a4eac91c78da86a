package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.carecompanion.domain.call.CallId;

/** Which calls there are. For any thread; nothing of a call happens while it is locked. */
final class CallBook {
  private final ConcurrentMap<CallId, CallSession> calls = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition fewer = lock.newCondition();

  /**
   * @param make a call that is not there yet
   */
  StreamEvents open(
      CallId call, CarrierStream out, Function<CallSession.Registry, CallSession> make) {
    AtomicInteger stream = new AtomicInteger();
    CallSession session =
        calls.compute(
            call,
            (id, was) -> {
              CallSession here =
                  was != null ? was : make.apply((ended, streams) -> forget(id, ended, streams));
              stream.set(here.expect());
              return here;
            });
    return session.open(stream.get(), out);
  }

  private boolean forget(CallId call, CallSession ended, int streams) {
    boolean forgotten =
        calls.computeIfPresent(
                call, (id, here) -> here == ended && here.streams() == streams ? null : here)
            != ended;
    if (forgotten) tellWhoWaits();
    return forgotten;
  }

  private void tellWhoWaits() {
    lock.lock();
    try {
      fewer.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is none any more, within this time. */
  boolean awaitNone(Duration limit) throws InterruptedException {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (!calls.isEmpty() && left > 0) left = fewer.awaitNanos(left);
      return calls.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  Optional<CallSession> find(CallId call) {
    return Optional.ofNullable(calls.get(call));
  }

  int count() {
    return calls.size();
  }

  /** 20 ms have passed for each. */
  void tick() {
    tellAll(new CallEvent.Tick());
  }

  void tellAll(CallEvent event) {
    calls.values().forEach(session -> session.post(event));
  }
}
