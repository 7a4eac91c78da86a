package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call: what was ordered, where it stands, what happened in it. Safe for several threads. */
public final class PhoneCall {
  /** Twilio gives no figure; its documents say "within a minute or so". */
  private static final Duration BILLING = Duration.ofSeconds(30);

  private final CallSid sid;
  private final CallOrder order;
  private final Instant createdAt;
  private final Line line;
  private final Journal journal;

  private CallStatus status = CallStatus.QUEUED;
  private Instant updatedAt;
  private @Nullable Instant answeredAt;
  private @Nullable Instant endedAt;
  private @Nullable CallEnd end;
  private @Nullable String answeredBy;
  private Duration talked = Duration.ZERO;
  private @Nullable Recording recording;

  PhoneCall(CallSid sid, CallOrder order, Instant createdAt, Line line, CallLog log) {
    this.sid = sid;
    this.order = order;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.line = line;
    this.journal = new Journal(sid, log);
  }

  public CallSid sid() {
    return sid;
  }

  public CallOrder order() {
    return order;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Journal journal() {
    return journal;
  }

  Line line() {
    return line;
  }

  synchronized void ringing(Instant now) {
    status = CallStatus.RINGING;
    updatedAt = now;
  }

  synchronized void answered(Instant now) {
    status = CallStatus.IN_PROGRESS;
    answeredAt = now;
    updatedAt = now;
    if (order.options().recording().isPresent()) {
      recording = new Recording(this, now);
    }
  }

  synchronized void answeredBy(String whom) {
    answeredBy = whom;
  }

  synchronized void ended(CallEnd how, Instant now) {
    if (status == CallStatus.IN_PROGRESS) {
      talked = line.elapsed();
    }
    end = how;
    status = how.status();
    endedAt = now;
    updatedAt = now;
  }

  public synchronized CallStatus status() {
    return status;
  }

  public synchronized Instant updatedAt() {
    return updatedAt;
  }

  public synchronized Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  public synchronized Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public synchronized Optional<CallEnd> end() {
    return Optional.ofNullable(end);
  }

  /** What the detection found, in Twilio's words. */
  public synchronized Optional<String> answeredBy() {
    return Optional.ofNullable(answeredBy);
  }

  /** Once it was answered, if that was ordered. */
  public synchronized Optional<Recording> recording() {
    return Optional.ofNullable(recording);
  }

  /** Whether what it cost is known: that takes a while after the end, as at Twilio. */
  public synchronized boolean billed(Instant now) {
    return endedAt != null && !endedAt.plus(line.tempo().real(BILLING)).isAfter(now);
  }

  /** Simulated time from answer to end; zero for a call that was not answered or is not over. */
  public synchronized Duration talked() {
    return talked;
  }
}
