package org.carecompanion.telephony.call;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.db.trail.Trail;
import org.carecompanion.domain.call.CallId;

/** Asks a call's counsel on threads that may wait; what comes of it comes back as an event. */
final class Errands {
  private static final Logger LOG = Logger.getLogger(Errands.class.getName());

  private final CallId call;
  private final Counsel counsel;
  private final CallThreads threads;
  private final Executor notes;
  private final Consumer<CallEvent> mailbox;

  Errands(CallId call, Counsel counsel, CallThreads threads, Consumer<CallEvent> mailbox) {
    this.call = call;
    this.counsel = counsel;
    this.threads = threads;
    this.notes = new InOrder(threads.errands());
    this.mailbox = mailbox;
  }

  /** Into the log, with the call's id. */
  void log(Level level, String what, Object which) {
    try (Trail.Step own = Trail.with("call", call.toString())) {
      LOG.log(level, what, which);
    }
  }

  void answer(int turn, Function<Counsel, Answer> question) {
    start(
        threads.errands(),
        () -> mailbox.accept(new CallEvent.Thought(turn, question.apply(counsel))),
        () -> mailbox.accept(new CallEvent.NoThought(turn)));
  }

  /**
   * Thinks about a turn that may end so. What fails is thought about when the turn has ended.
   *
   * @param then is told by another thread; empty if nothing came of it
   * @return whether it was begun
   */
  boolean ahead(SpokenTurn turn, Consumer<Optional<Counsel.Forethought>> then) {
    try {
      threads
          .ahead()
          .execute(
              () -> {
                then.accept(ahead(turn));
                mailbox.accept(new CallEvent.Foreseen());
              });
      return true;
    } catch (RuntimeException | Error e) {
      LOG.log(Level.FINE, "no thread to think ahead", e);
      return false;
    }
  }

  private Optional<Counsel.Forethought> ahead(SpokenTurn turn) {
    try (Trail.Step own = Trail.with("call", call.toString())) {
      return turn.ahead(counsel);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.FINE, "a turn was not thought about ahead", e);
      return Optional.empty();
    }
  }

  /** Whether the words ask for help by themselves. */
  void check(int turn, PatientTurn said) {
    start(
        threads.checks(),
        () -> mailbox.accept(new CallEvent.Checked(turn, counsel.alarm(turn, said))),
        () -> mailbox.accept(new CallEvent.Checked(turn, Optional.empty())));
  }

  /** Said when nothing is answered any more: written, and looked at whether it asks for help. */
  void lastWords(Late words) {
    check(words.after() + 1, words.said());
    write(counsel -> counsel.heardLate(words));
  }

  void write(Consumer<Counsel> what) {
    write(what, () -> {});
  }

  /** What is known of one thing over and over, and ever better: written in this order. */
  void note(Consumer<Counsel> what) {
    start(notes, () -> what.accept(counsel), () -> {});
  }

  /**
   * @param then is done by the call, whether it could be written or not
   */
  void write(Consumer<Counsel> what, Runnable then) {
    start(
        threads.errands(),
        () -> {
          what.accept(counsel);
          mailbox.accept(new CallEvent.Written(then));
        },
        () -> mailbox.accept(new CallEvent.Written(then)));
  }

  private void start(Executor threads, Runnable errand, Runnable otherwise) {
    try {
      threads.execute(() -> run(errand, otherwise));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "no thread for a live call", e);
      otherwise.run();
    }
  }

  private void run(Runnable errand, Runnable otherwise) {
    try (Trail.Step own = Trail.with("call", call.toString())) {
      errand.run();
    } catch (RuntimeException | Error e) {
      // an error too, or the call would wait for what does not come;
      // the trace is the server's own; patients' words are never in exception texts
      LOG.log(Level.SEVERE, "an errand of a live call failed", e);
      otherwise.run();
    }
  }
}
