package org.carecompanion.telephony.call;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.FrameAssembler;
import org.jspecify.annotations.Nullable;

/**
 * Reads what happens to one call one event at a time, on the threads of those who bring it: nobody
 * waits, and a call has no thread of its own. Sound waits until everything else is read (voice.md
 * 2, no. 3); what the call does with an event never takes long.
 */
final class CallMailbox {
  /** As much sound as a recogniser is sent again at most; beyond that the line is not read. */
  private static final int MOST_SOUND = (int) FrameAssembler.KEPT.dividedBy(AudioFrame.LENGTH);

  private static final Logger LOG = Logger.getLogger(CallMailbox.class.getName());

  private final Consumer<CallEvent> reader;
  private final Queue<CallEvent> control = new ConcurrentLinkedQueue<>();
  private final Queue<CallEvent> sound = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sounds = new AtomicInteger();
  private final AtomicInteger unread = new AtomicInteger();
  private final AtomicBoolean ticks = new AtomicBoolean();

  CallMailbox(Consumer<CallEvent> reader) {
    this.reader = reader;
  }

  void post(CallEvent event) {
    switch (event) {
      case CallEvent.Sound packet -> {
        if (sounds.incrementAndGet() > MOST_SOUND) {
          sounds.decrementAndGet();
          return;
        }
        sound.add(packet);
      }
      case CallEvent.Tick tick -> {
        if (ticks.getAndSet(true)) return;
        control.add(tick);
      }
      default -> control.add(event);
    }
    if (unread.getAndIncrement() > 0) return;
    do read();
    while (unread.decrementAndGet() > 0);
  }

  /** Whatever becomes of it: one that is not counted as read would be the last to be read. */
  private void read() {
    CallEvent next = next();
    if (next == null) return;
    try {
      reader.accept(next);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "an event of a live call could not be read", e);
    }
  }

  private @Nullable CallEvent next() {
    CallEvent next = control.poll();
    if (next instanceof CallEvent.Tick) ticks.set(false);
    if (next != null) return next;
    CallEvent packet = sound.poll();
    if (packet != null) sounds.decrementAndGet();
    return packet;
  }

  /** How many events wait. */
  int waiting() {
    return unread.get();
  }
}
