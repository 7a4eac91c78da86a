package org.carecompanion.adminui.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.access.Openings;
import org.carecompanion.adminui.replay.Replaying;
import org.carecompanion.adminui.review.Marking;
import org.carecompanion.adminui.review.Reviewing;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.access.RestrictedPatient;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.StreamFallback;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;
import org.carecompanion.telephony.outbound.CallControl;

/** A call that goes on while a test lets it. */
final class Calling {
  static final CallId CALL = new CallId(new UUID(5, 1));
  static final FindingId FINDING = new FindingId(new UUID(6, 1));

  private final List<CallPage.TurnLine> turns = new ArrayList<>();
  private final List<CallPage.Raised> raised = new ArrayList<>();
  private final List<CallId> opened = new ArrayList<>();
  private Optional<CallOutcome> outcome = Optional.empty();
  private final List<String> stopped = new ArrayList<>();
  private final RecordedCall recording = new RecordedCall();
  private boolean askedFalls;
  private boolean marked;
  private boolean gone;
  private CallPage.Sound sound = new CallPage.Sound(Optional.empty(), Optional.empty(), true);
  private CallStatus status = CallStatus.IN_PROGRESS;
  private CallControl.HungUp hangUpGives = CallControl.HungUp.DONE;

  private final LiveByHand live = new LiveByHand();
  private final List<String> spoken = new ArrayList<>();
  private SpokenIn speakingGives = SpokenIn.DONE;
  private boolean asking = true;

  private final Reviewing.Desk reviews = new Reviewing.Desk();
  private final Replaying replaying = new Replaying();

  /** The page of the call, opened by somebody of this role. */
  OpenConsole open(Role role, NoticesByHand notices) {
    return OpenConsole.as(
            role,
            CallView.class,
            reads(),
            new CallTools(
                new LineTools(stop(), live, speak()),
                recording,
                openings,
                new Marking(reviews),
                replaying),
            notices,
            Ward.CLOCK)
        .at("calls/" + CALL);
  }

  /** What was marked on it. */
  Reviewing.Desk reviews() {
    return reviews;
  }

  /** What was to be replayed. */
  Replaying replays() {
    return replaying;
  }

  void says(Speaker speaker, Via via, String text) {
    int turn =
        turns.isEmpty() ? 1 : turns.getLast().place().turn() + (speaker == Speaker.PATIENT ? 1 : 0);
    int position =
        speaker == Speaker.PATIENT || turns.isEmpty() ? 0 : turns.getLast().place().position() + 1;
    turns.add(
        new CallPage.TurnLine(
            new CallPage.Place(turn, position),
            new CallPage.What(speaker, via, text, Optional.empty(), asking),
            new CallPage.When(Ward.NOW, false),
            CallPage.OnLine.UNKNOWN));
  }

  /** The patient, when nobody waited for it. */
  void saysBeside(String text) {
    says(Speaker.PATIENT, Via.SPEECH, text);
    CallPage.TurnLine said = turns.removeLast();
    turns.add(
        new CallPage.TurnLine(
            said.place(), said.what(), new CallPage.When(Ward.NOW, true), said.line()));
  }

  /** How what was said last went on the line. */
  void went(CallPage.OnLine how) {
    CallPage.TurnLine said = turns.removeLast();
    turns.add(new CallPage.TurnLine(said.place(), said.what(), said.when(), how));
  }

  void raises(Severity severity, String title) {
    raised.add(
        new CallPage.Raised(
            new AlertId(new UUID(4, raised.size() + 1)),
            severity,
            title,
            turns.getLast().place().turn()));
  }

  void isMarked() {
    marked = true;
  }

  /** Nobody may read it any more. */
  void isGone() {
    gone = true;
  }

  void asksAboutFalls() {
    askedFalls = true;
  }

  void ends(CallOutcome how) {
    outcome = Optional.of(how);
  }

  void standsAt(CallStatus where) {
    status = where;
  }

  void isAway() {
    hangUpGives = CallControl.HungUp.NOT_CONFIRMED;
  }

  List<String> stopped() {
    return stopped;
  }

  /** Ends the call, unless the carrier is away. */
  StopCall stop() {
    return new StopCall() {
      @Override
      CallControl.Canceled cancel(SignedIn me, CallId call) {
        stopped.add("canceled " + call);
        ends(CallOutcome.CANCELED);
        return CallControl.Canceled.DONE;
      }

      @Override
      CallControl.HungUp hangUp(SignedIn me, CallId call) {
        stopped.add("hung up " + call);
        if (hangUpGives == CallControl.HungUp.DONE) ends(CallOutcome.PARTLY_COMPLETED);
        return hangUpGives;
      }
    };
  }

  /** What looks at it while it goes on. */
  LiveByHand live() {
    return live;
  }

  /** Nobody has said yet who they are. */
  void doesNotKnowWho() {
    asking = false;
  }

  /** Speaking into it comes to this. */
  void speakingGives(SpokenIn what) {
    speakingGives = what;
  }

  List<String> spoken() {
    return spoken;
  }

  private SpeakInto speak() {
    return new SpeakInto() {
      @Override
      SpokenIn say(SignedIn me, CallId call, TypedWords words) {
        if (Calling.this.words == PatientCard.Words.CLOSED) throw new Closed();
        spoken.add(words.text());
        if (speakingGives == SpokenIn.DONE) types(me.name(), words.text());
        return speakingGives;
      }
    };
  }

  private static final class Closed extends RestrictedPatient {
    private static final long serialVersionUID = 1;

    Closed() {
      super(Role.CLINICIAN);
    }
  }

  /** Somebody's typed words are in the transcript. */
  void types(String name, String text) {
    CallPage.Place last = turns.getLast().place();
    turns.add(
        new CallPage.TurnLine(
            new CallPage.Place(last.turn(), last.position() + 1),
            new CallPage.What(Speaker.CLINICIAN, Via.VOICE, text, Optional.of(name), false),
            new CallPage.When(Ward.NOW, false),
            CallPage.OnLine.UNKNOWN));
  }

  /** What was recorded of it. */
  RecordedCall recording() {
    return recording;
  }

  List<CallId> opened() {
    return opened;
  }

  private PatientCard.Words words = PatientCard.Words.OPEN;
  private final Openings openings = new Openings();
  private int read;

  CallReads reads() {
    return new CallReads() {
      @Override
      public Optional<CallPage> open(SignedIn me, CallId id) {
        opened.add(id);
        return again(me, id);
      }

      @Override
      public Optional<CallPage> again(SignedIn me, CallId id) {
        read++;
        return id.equals(CALL) && !gone ? Optional.of(page(me)) : Optional.empty();
      }
    };
  }

  /** The patient is restricted from now on. */
  void isRestricted() {
    words = PatientCard.Words.CLOSED;
  }

  /** Somebody has said why, or the restriction was lifted. */
  void isOpen(PatientCard.Words now) {
    words = now;
  }

  Openings openings() {
    return openings;
  }

  /** How often its page was read, whoever asked. */
  int read() {
    return read;
  }

  private CallPage page(SignedIn me) {
    if (!me.readsWords() || words == PatientCard.Words.CLOSED)
      return new CallPage(
          CallPages.head(CALL, stands(), Ward.NOW),
          Ward.maria(words),
          List.of(),
          List.of(),
          CallPage.Led.NOTHING_TO_SEE);
    return new CallPage(
        CallPages.head(CALL, stands(), Ward.NOW),
        Ward.maria(words),
        List.copyOf(turns),
        CallPages.answers(marked, askedFalls),
        new CallPage.Led(List.copyOf(raised), outcome.map(CallPages::summary)));
  }

  private CallPage.Stand stands() {
    CallPage.Stand still = CallPages.stand(status, outcome);
    return new CallPage.Stand(
        still.status(), still.outcome(), still.reason(), still.wished(), sound);
  }

  /** Its sound runs so. */
  void runs(CallMode mode, Optional<StreamFallback> fallback) {
    sound = new CallPage.Sound(Optional.of(mode), fallback, true);
  }
}
