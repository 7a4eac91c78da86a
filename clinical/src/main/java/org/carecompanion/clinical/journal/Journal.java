package org.carecompanion.clinical.journal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.hospital.HospitalId;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what could not be written until it can be. An entry is in memory and on disk; while the
 * disk refuses it is in memory only, which is said in the log.
 */
@ApplicationScoped
public class Journal {
  private static final Logger LOG = Logger.getLogger(Journal.class.getName());

  /** What memory holds when the disk refuses or is full; beyond this, entries are counted only. */
  private static final int MOST_ENTRIES = 20_000;

  private Clock clock;
  private final List<Entry> waiting = new ArrayList<>();
  private @Nullable JournalFile file;
  private int notOnDisk;
  private int dropped;

  @SuppressWarnings("NullAway.Init") // for the container's proxy, which uses none of its fields
  Journal() {}

  @Inject
  Journal(Clock clock) {
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param waiting entries of which no person has been told yet
   * @param notOnDisk those of them that a crash would lose
   * @param dropped since the start, entries there was no room for: every call of their time is
   *     followed up instead
   */
  public record State(int waiting, int notOnDisk, int dropped) {}

  /** A journal that other keys have written stops the start: nobody would ever be told. */
  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready, Config config) {
    Path home = Path.of(config.getValue("companion.home", String.class));
    State found = open(new JournalFile(home.resolve("journal").resolve("entries")));
    if (found.waiting() > 0)
      LOG.log(Level.WARNING, "the journal holds {0} entries of before", found.waiting());
  }

  /**
   * Reads what an earlier run has left.
   *
   * @throws IllegalStateException if it cannot be read, or was written with other keys
   */
  synchronized State open(JournalFile opened) {
    try {
      waiting.addAll(opened.read());
    } catch (IOException e) {
      throw new IllegalStateException("the journal cannot be read: " + e.getMessage(), e);
    }
    if (opened.torn() > 0) LOG.log(Level.SEVERE, "the journal has {0} torn entries", opened.torn());
    file = opened;
    return state();
  }

  /** Of this turn of this call, that was not written. Returns when it is on disk. */
  public synchronized void note(HospitalId hospital, CallId call, int turn, Missed missed) {
    var entry = new Entry(new Entry.Place(hospital, call, turn), missed, clock.instant());
    if (waiting.stream().anyMatch(entry::same)) return;
    LOG.log(
        Level.SEVERE,
        "not written: {0}, call {1}, turn {2}",
        new Object[] {missed.code(), call, turn});
    Figures.count(Figure.JOURNALLED, missed.kind());
    if (waiting.size() >= MOST_ENTRIES) drop(entry.at());
    else save(entry);
  }

  public synchronized State state() {
    return new State(waiting.size(), notOnDisk, dropped);
  }

  synchronized List<Entry> waiting() {
    return List.copyOf(waiting);
  }

  /** A person has been told. The file is emptied when nothing of it is left to tell. */
  synchronized void done(Entry entry) {
    waiting.remove(entry);
    if (!waiting.isEmpty() || file == null) return;
    notOnDisk = 0;
    try {
      file.clear();
    } catch (IOException e) {
      // told again after a restart, which changes nothing
      LOG.log(Level.WARNING, "the journal could not be emptied: {0}", e.getMessage());
    }
  }

  private void save(Entry entry) {
    try {
      if (file == null) throw new IOException("not open yet");
      file.append(entry);
    } catch (IOException e) {
      notOnDisk++;
      Figures.count(Figure.JOURNALLED, "not_on_disk");
      LOG.log(
          Level.SEVERE,
          "the journal''s disk refuses ({0}): {1} entries are in memory only",
          new Object[] {e.getMessage(), notOnDisk});
    } catch (JournalFile.Full e) {
      drop(entry.at());
      return;
    }
    waiting.add(entry);
  }

  private void drop(Instant at) {
    dropped++;
    Figures.count(Figure.JOURNALLED, "dropped");
    LOG.log(Level.SEVERE, "the journal has no room: {0} entries dropped", dropped);
    if (waiting.stream().anyMatch(e -> e.missed() instanceof Missed.Overflow)) return;
    save(new Entry(Entry.Place.UNKNOWN, new Missed.Overflow(), at));
  }
}
