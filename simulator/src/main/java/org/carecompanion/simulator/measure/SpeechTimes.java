package org.carecompanion.simulator.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the emulated vendors told the product something: the moments from which the product's own
 * share of the time is measured. Times by {@link System#nanoTime()}. Safe for many threads.
 */
public final class SpeechTimes {
  private static final int RADIX = 36;

  /** Some minutes of a few hundred calls. */
  private static final int REMEMBERED = 4000;

  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final Map<String, Told> told = new ConcurrentHashMap<>();
  private final Map<Long, Made> made =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Made> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * What the recogniser told of one speaker; 0 when there was nothing.
   *
   * @param first the first words of the utterance that goes on, or of the last one
   * @param whole the last final result
   */
  public record Told(long first, long whole) {
    public static final Told NOTHING = new Told(0, 0);

    private boolean isOver() {
      return whole >= first;
    }
  }

  /** When a voice was asked for some sound, and when it gave it. */
  public record Made(long asked, long given) {}

  /** A short name for whoever has this number, always the same. */
  public String name(String number) {
    return names.computeIfAbsent(number, fresh -> Integer.toString(last.incrementAndGet(), RADIX));
  }

  /** Words still to be confirmed went out. */
  public void soFar(String name, long at) {
    told.merge(
        name,
        new Told(at, 0),
        (before, now) -> before.isOver() ? new Told(at, before.whole()) : before);
  }

  /** A final result went out. */
  public void whole(String name, long at) {
    told.merge(name, new Told(at, at), (before, now) -> new Told(before.first(), at));
  }

  public Told of(String name) {
    return told.getOrDefault(name, Told.NOTHING);
  }

  /**
   * A voice gave what it was asked for.
   *
   * @param fingerprint of the sound
   */
  public synchronized void made(long fingerprint, Made when) {
    made.put(fingerprint, when);
  }

  /** When this sound was made last, if a vendor of ours made it. */
  public synchronized Optional<Made> made(long fingerprint) {
    return Optional.ofNullable(made.get(fingerprint));
  }
}
