package org.carecompanion.telephony.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.carecompanion.clinical.checkin.Ahead;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.checkin.Late;
import org.carecompanion.clinical.checkin.OnTheLine;
import org.carecompanion.clinical.checkin.StreamRecord;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.db.trail.Trail;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;

/** The rest of the product, as one live call asks it. Tries on while the database hangs. */
final class CallCounsel implements Counsel {
  private final StreamedCall call;
  private final Desks desks;

  CallCounsel(StreamedCall call, Desks desks) {
    this.call = call;
    this.desks = desks;
  }

  /** Whom calls ask. */
  @Dependent
  static class Desks {
    private final CheckIn checkIn;
    private final StreamRecord record;
    private final CallProgress progress;
    private final LastWords lastWords;
    private final Clock clock;

    @Inject
    Desks(
        CheckIn checkIn,
        StreamRecord record,
        CallProgress progress,
        LastWords lastWords,
        Clock clock) {
      this.checkIn = checkIn;
      this.record = record;
      this.progress = progress;
      this.lastWords = lastWords;
      this.clock = clock;
    }
  }

  @Override
  public Answer opened() {
    var report = new LineReport(call.carrierCallId(), LineState.IN_PROGRESS);
    return tried(
        () ->
            desks.progress.report(call.line(), call.call(), report)
                ? desks.checkIn.answered(call.line().hospital(), call.call())
                : Answer.hangUp(0),
        () -> {});
  }

  @Override
  public Answer heard(int turn, PatientTurn said) {
    return turn(turn, () -> desks.checkIn.heard(call.line().hospital(), call.call(), turn, said));
  }

  @Override
  public Answer heardAside(int turn, PatientTurn.Spoken said) {
    return turn(
        turn, () -> desks.checkIn.heardAside(call.line().hospital(), call.call(), turn, said));
  }

  /** Not tried again: whoever ends the turn thinks about it then. */
  @Override
  public Optional<Counsel.Forethought> ahead(
      int turn, PatientTurn.Spoken said, Late.Bearing bearing) {
    return desks
        .checkIn
        .ahead(call.line().hospital(), call.call(), turn, said, bearing)
        .map(thought -> foreseen(turn, thought));
  }

  private Counsel.Forethought foreseen(int turn, Ahead thought) {
    return new Counsel.Forethought() {
      @Override
      public Answer answer() {
        return thought.answer();
      }

      @Override
      public Answer heard(PatientTurn.Spoken said) {
        return CallCounsel.this.turn(turn, () -> desks.checkIn.heard(thought, said));
      }
    };
  }

  @Override
  public void heardLate(Late last) {
    done(
        () -> desks.checkIn.heardLate(call.line().hospital(), call.call(), last),
        () -> desks.lastWords.turnLost(call.line(), call.call(), last.after() + 1));
  }

  @Override
  public Answer wentSilent(int turn) {
    return turn(turn, () -> desks.checkIn.wentSilent(call.line().hospital(), call.call(), turn));
  }

  @Override
  public Optional<Saying> alarm(int turn, PatientTurn said) {
    return desks.lastWords.alarm(call.line(), call.call(), turn, said);
  }

  @Override
  public void went(OnTheLine how) {
    done(() -> desks.record.went(call.line().hospital(), call.call(), how), () -> {});
  }

  @Override
  public void heardTo(Utterance.Place place, int characters) {
    done(
        () -> desks.record.heard(call.line().hospital(), call.call(), place, characters), () -> {});
  }

  @Override
  public void takesLeave() {
    done(() -> desks.record.leaveTaken(call.line().hospital(), call.call()), () -> {});
  }

  @Override
  public void fallsBack() {
    done(
        () ->
            desks.record.goOnByGather(
                call.line().hospital(), call.call(), StreamFallback.SPEECH_FAILED),
        () -> {});
  }

  @Override
  public void breaksOff() {
    done(
        () -> desks.progress.interrupted(call.line(), call.call(), call.carrierCallId()),
        () -> desks.lastWords.endLost(call.line(), call.call()));
  }

  private Answer turn(int turn, Supplier<Answer> work) {
    return tried(work, () -> desks.lastWords.turnLost(call.line(), call.call(), turn));
  }

  private void done(Runnable work, Runnable otherwise) {
    tried(
        () -> {
          work.run();
          return call;
        },
        otherwise);
  }

  /**
   * @param givenUp done when it came to nothing; must not need the database
   */
  private <T> T tried(Supplier<T> work, Runnable givenUp) {
    try (Trail.Step own = Trail.with("call", call.call().toString())) {
      return HungDatabase.outlast(desks.clock, work);
    } catch (RuntimeException e) {
      givenUp.run();
      throw e;
    }
  }
}
