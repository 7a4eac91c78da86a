package org.carecompanion.clinical.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.notice.DatabaseAnswers;

/**
 * Tells people what the journal holds, as soon as the database answers again. Each entry is one
 * transaction that may run twice, so neither an entry nor its effect depends on where a crash
 * falls.
 */
@Dependent
public class JournalDrain {
  private static final Logger LOG = Logger.getLogger(JournalDrain.class.getName());

  /**
   * A turn whose urgent words were answered at once may still be on its way to the database: longer
   * than {@code telephony.webhook} tries on.
   */
  private static final Duration STILL_TRIED = Duration.ofSeconds(15);

  private final Journal journal;
  private final MissedWriter writer;
  private final Clock clock;

  @Inject
  public JournalDrain(Journal journal, MissedWriter writer, Clock clock) {
    this.journal = journal;
    this.writer = writer;
    this.clock = clock;
  }

  void answered(@Observes DatabaseAnswers again) {
    drain();
  }

  /** Stops at the first entry that cannot be told yet. */
  public void drain() {
    List<Entry> due =
        journal.waiting().stream()
            .filter(e -> e.at().plus(STILL_TRIED).isBefore(clock.instant()))
            .toList();
    for (Entry entry : due) {
      try {
        writer.write(entry);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the journal keeps {0} entries", journal.waiting().size());
        return;
      }
      journal.done(entry);
    }
  }
}
