package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.carecompanion.simulator.phone.LineInterrupted.Cause;

/** A call's time: waiting passes on it, and every wait ends early when a command comes in. */
final class Line {
  private final Tempo tempo;
  private final LongSupplier nanos;
  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private volatile long start;
  private volatile Duration limit = Duration.ofDays(1);

  Line(Tempo tempo, LongSupplier nanos) {
    this.tempo = tempo;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** Lets simulated time pass. */
  void pause(Duration simulated) throws LineInterrupted {
    Duration left = limit.minus(elapsed());
    boolean tooLong = simulated.compareTo(left) > 0;
    Duration wait = tooLong ? left : simulated;
    Command command;
    try {
      command = commands.poll(tempo.real(wait).toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LineInterrupted(new Cause.Stopping());
    }
    if (command != null) {
      throw new LineInterrupted(new Cause.Ordered(command));
    }
    if (tooLong) {
      throw new LineInterrupted(new Cause.TimeIsUp());
    }
  }

  void order(Command command) {
    commands.add(command);
  }

  /** Starts counting anew: the call was answered, and may last this long. */
  void answered(Duration longest) {
    start = nanos.getAsLong();
    limit = longest;
  }

  /** Simulated time since the call was placed or, later, answered. */
  Duration elapsed() {
    return tempo.simulated(Duration.ofNanos(nanos.getAsLong() - start));
  }

  Tempo tempo() {
    return tempo;
  }
}
