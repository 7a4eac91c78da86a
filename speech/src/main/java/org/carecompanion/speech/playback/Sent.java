package org.carecompanion.speech.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Phrases that were sent to the end and whose marks have not returned, in order. */
final class Sent {
  /** Longer than any network needs. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Nobody plays faster than real time; clocks may differ by this. */
  private static final Duration CLOCKS = Duration.ofMillis(100);

  private record Entry(Progress phrase, String mark, Duration end) {}

  private final List<Entry> entries = new ArrayList<>();

  /** How many marks were sent: a phrase may be sent again, and its mark is another. */
  private long marks;

  /** Returns the name of its mark. */
  String add(Progress phrase, int generation, Duration end) {
    String mark = generation + ":" + ++marks;
    entries.add(new Entry(phrase, mark, end));
    return mark;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  private Optional<Entry> find(String mark) {
    return entries.stream().filter(entry -> entry.mark().equals(mark)).findFirst();
  }

  /** How much later than by our reckoning a phrase ended; nothing for marks that are too early. */
  Optional<Duration> lagOf(String mark, Duration now) {
    return find(mark)
        .map(entry -> now.minus(entry.end()))
        .filter(lag -> !lag.isNegative() && lag.compareTo(PATIENCE) < 0);
  }

  /** The phrase of this mark, and those before it whose marks were lost. */
  List<Played> heardUpTo(String mark, Duration now) {
    Optional<Entry> marked = find(mark);
    List<Played> played = new ArrayList<>();
    while (marked.isPresent() && entries.contains(marked.get())) {
      Entry entry = entries.removeFirst();
      Duration early = entry.end().minus(now);
      played.add(
          early.compareTo(CLOCKS) > 0 ? entry.phrase().without(early) : entry.phrase().fully());
    }
    return played;
  }

  List<Played> overdue(Duration now) {
    List<Played> late = new ArrayList<>();
    while (!entries.isEmpty() && now.minus(entries.getFirst().end()).compareTo(PATIENCE) > 0)
      late.add(entries.removeFirst().phrase().without(Duration.ZERO));
    return late;
  }

  /**
   * @param unplayed how much of their end the carrier still held
   */
  List<Played> stopped(Duration unplayed) {
    List<Played> played = new ArrayList<>();
    Duration left = unplayed;
    for (Entry entry : entries.reversed()) {
      played.addFirst(entry.phrase().without(left));
      Duration rest = left.minus(entry.phrase().sentLength());
      left = rest.isNegative() ? Duration.ZERO : rest;
    }
    entries.clear();
    return played;
  }
}
