package org.carecompanion.clinical.journal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.start.ServerStarted;

/** Shows operators how the journal stands. */
@ApplicationScoped
class JournalFigures {
  @Inject private Journal journal;

  void show(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    Figures.show(
        "companion_journal_waiting",
        "Entries of which no person has been told yet",
        () -> journal.state().waiting());
    Figures.show(
        "companion_journal_not_on_disk",
        "Those of them that a crash would lose",
        () -> journal.state().notOnDisk());
    Figures.show(
        "companion_journal_dropped",
        "Entries there was no room for since the start",
        () -> journal.state().dropped());
  }
}
