package org.carecompanion.speech.program;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kills a program with its children when it is late, unless closed before. */
public final class Leash implements AutoCloseable {
  private final CompletableFuture<Void> clock = new CompletableFuture<>();
  private final AtomicBoolean late = new AtomicBoolean();

  public Leash(Process program, Duration limit) {
    clock
        .completeOnTimeout(null, limit.toNanos(), TimeUnit.NANOSECONDS)
        .thenRun(() -> stop(program));
  }

  /** Without a shell, with nothing of our environment; what it complains of goes nowhere. */
  public static Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().clear();
    return builder.start();
  }

  private void stop(Process program) {
    if (!program.isAlive()) return;
    late.set(true);
    kill(program);
  }

  public static void kill(Process program) {
    program.descendants().forEach(ProcessHandle::destroyForcibly);
    program.destroyForcibly();
  }

  /** Whether it was. */
  public boolean late() {
    return late.get();
  }

  @Override
  public void close() {
    clock.cancel(false);
  }
}
