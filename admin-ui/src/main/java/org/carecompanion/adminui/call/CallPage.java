package org.carecompanion.adminui.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.clinical.summary.CallSummary;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.StopWish;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.review.FindingReview.Words;

/**
 * One call as its page shows it, live and later. Turns and answers are empty for people who may not
 * read words.
 */
public record CallPage(
    Head head, PatientCard patient, List<TurnLine> turns, List<Answer> answers, Led led) {
  /**
   * @param protocol title, version and day of the questions
   */
  public record Head(CallId id, CallType type, String protocol, Stand stand, Times times) {
    public boolean live() {
      return stand.status() != CallStatus.ENDED;
    }

    /** Whether its sound runs through one of our nodes now. */
    boolean streams() {
      return stand.status() == CallStatus.IN_PROGRESS
          && stand.sound().mode().filter(CallMode.STREAM::equals).isPresent();
    }
  }

  /**
   * How far it has come.
   *
   * @param reason a code of why, where the outcome alone does not say it
   * @param wished the end that somebody wants and the carrier has not confirmed
   */
  public record Stand(
      CallStatus status,
      Optional<CallOutcome> outcome,
      Optional<String> reason,
      Optional<StopWish.Kind> wished,
      Sound sound) {
    static Stand of(Call call) {
      return new Stand(
          call.status(),
          call.outcome(),
          call.outcomeReason(),
          call.stopWish().filter(wish -> !call.ended()).map(StopWish::kind),
          Sound.of(call));
    }

    /** Whether it is being recorded: our recording ends where a call leaves its stream. */
    boolean recorded() {
      return status == CallStatus.IN_PROGRESS && sound.recorded() && sound.fallback().isEmpty();
    }
  }

  /**
   * How its sound runs, once somebody has answered.
   *
   * @param fallback why it left its stream
   * @param recorded whether those on the line are told that it is
   */
  public record Sound(
      Optional<CallMode> mode, Optional<StreamFallback> fallback, boolean recorded) {
    static Sound of(Call call) {
      return new Sound(
          call.answeredAt().map(at -> call.sound().mode()),
          call.sound().fallback(),
          call.recorded());
    }
  }

  public record Times(Instant requested, Optional<Instant> answered, Optional<Instant> ended) {}

  /** One thing said. */
  public record TurnLine(Place place, What what, When when, OnLine line) {
    /** A patient takes about so long for a letter, and is waited for when they seem to end. */
    private static final Duration A_LETTER = Duration.ofMillis(80);

    private static final Duration THE_WAIT = Duration.ofSeconds(2);

    Speaker speaker() {
      return what.speaker();
    }

    /**
     * About when it began to be said: what a patient says is written down when they have ended,
     * ours before we begin.
     */
    Instant begins() {
      return what.via() == Via.SPEECH
          ? when.at().minus(THE_WAIT).minus(A_LETTER.multipliedBy(what.text().length()))
          : when.at();
    }
  }

  /**
   * @param by who typed it, if a clinician did
   * @param asks whether it put, or answered, a question of the protocol
   */
  public record What(Speaker speaker, Via via, String text, Optional<String> by, boolean asks) {}

  /**
   * How it went on the line, where the sound ran through us.
   *
   * @param heard how much of our words the patient heard
   * @param waited after the pause that ended the patient's turn, until our voice answered
   * @param bargedIn whether the patient spoke over our voice
   */
  public record OnLine(Optional<Heard> heard, Optional<Duration> waited, boolean bargedIn) {
    /** The carrier spoke and listened: nobody can know. */
    static final OnLine UNKNOWN = new OnLine(Optional.empty(), Optional.empty(), false);
  }

  /**
   * @param late whether it was said beside the conversation, which did not go on with it
   */
  public record When(Instant at, boolean late) {}

  public record Place(int turn, int position) {}

  /**
   * What the call led to.
   *
   * @param summary once it has ended, for those who read words
   */
  public record Led(List<Raised> raised, Optional<CallSummary> summary) {
    static final Led NOTHING_TO_SEE = new Led(List.of(), Optional.empty());
  }

  /** Whether the patient has proved who they are: no question is put before. */
  boolean knowsWho() {
    return turns.stream().anyMatch(line -> line.what().asks());
  }

  /** What the patient said in words, turn by turn. */
  List<Words> said() {
    return turns.stream()
        .filter(line -> line.speaker() == Speaker.PATIENT && !line.what().text().isBlank())
        .map(line -> new Words(line.what().text(), line.place().turn()))
        .toList();
  }

  public List<Raised> raised() {
    return led.raised();
  }

  /** An alert this call led to, and the turn that proves it. */
  public record Raised(AlertId alert, Severity severity, String title, int turn) {}
}
