package org.carecompanion.simulator.exotel;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.simulator.media.Diary;
import org.carecompanion.simulator.media.StreamWatch;
import org.jspecify.annotations.Nullable;

/** One pretend call and everything that happened in it. Safe for several threads. */
public final class ExotelCall implements Diary {
  private final String sid;
  private final String patient;
  private final Clock clock;
  private final List<Noted> noted = new ArrayList<>();
  private Status status = Status.IN_PROGRESS;
  private String ending = "";
  private @Nullable StreamWatch stream;

  /** Where it stands. */
  public enum Status {
    IN_PROGRESS,
    COMPLETED,
    FAILED
  }

  /** An event and when it was. */
  public record Noted(Instant at, Event event) {}

  ExotelCall(String sid, String patient, Clock clock) {
    this.sid = sid;
    this.patient = patient;
    this.clock = clock;
  }

  public String sid() {
    return sid;
  }

  /** The patient's file. */
  public String patient() {
    return patient;
  }

  @Override
  public synchronized void note(Event event) {
    noted.add(new Noted(clock.instant(), event));
  }

  synchronized void streams(StreamWatch watch) {
    stream = watch;
  }

  synchronized void ended(Status how, String why) {
    status = how;
    ending = why;
  }

  public synchronized Status status() {
    return status;
  }

  /** For people who read the simulator's record; empty while it goes on. */
  public synchronized String ending() {
    return ending;
  }

  public synchronized List<Noted> noted() {
    return List.copyOf(noted);
  }

  /** Once it was opened. */
  public synchronized Optional<StreamWatch> stream() {
    return Optional.ofNullable(stream);
  }
}
