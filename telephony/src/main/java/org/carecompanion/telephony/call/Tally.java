package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.checkin.OnTheLine;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.jspecify.annotations.Nullable;

/**
 * How one call goes: how long the patient waits for our voice, and how often they take the word.
 */
final class Tally {
  private static final int LAST = 10;

  private final List<Duration> last = new ArrayList<>();
  private @Nullable Duration turnEnded;
  private Optional<Duration> answered = Optional.empty();
  private boolean interrupted;
  private OnTheLine.By by = OnTheLine.By.TURN;
  private int bargeIns;
  private @Nullable OnTheLine told;

  /** The patient took the word from us. */
  void interrupted() {
    interrupted = true;
    bargeIns++;
    Figures.count(Figure.STREAM_BARGE_INS);
  }

  /** They have said something, and wait. */
  void turnEnded(Duration now) {
    turnEnded = now;
    answered = Optional.empty();
    by = interrupted ? OnTheLine.By.BARGE_IN : OnTheLine.By.TURN;
    interrupted = false;
  }

  /** Our answer begins to be heard. */
  void answerBegins(Duration now) {
    if (turnEnded == null) return;
    Duration took = now.minus(turnEnded);
    turnEnded = null;
    answered = Optional.of(took);
    if (last.size() == LAST) last.removeFirst();
    last.add(took);
    Figures.took(Figure.STREAM_ANSWER_SECONDS, took);
  }

  /** How the turn went, if that has not been told. */
  Optional<OnTheLine> went(int turn, List<Integer> heard) {
    OnTheLine how = new OnTheLine(turn, heard, answered, by);
    if (how.equals(told)) return Optional.empty();
    told = how;
    return Optional.of(how);
  }

  List<Duration> lastAnswers() {
    return List.copyOf(last);
  }

  int bargeIns() {
    return bargeIns;
  }
}
