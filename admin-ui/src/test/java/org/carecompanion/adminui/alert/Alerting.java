package org.carecompanion.adminui.alert;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.call.Answer;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.alert.AlertChange;
import org.carecompanion.clinical.alert.AlertDesk;
import org.carecompanion.clinical.summary.PainTrend;
import org.carecompanion.clinical.summary.SlotStatus;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.Caller;

/** Alerts that behave: a desk that changes them and reads that show them as they then are. */
public final class Alerting {
  public static final AlertId CHEST = new AlertId(new UUID(4, 1));
  public static final CallId CALL = new CallId(new UUID(5, 1));
  public static final String WORDS =
      "No, the wound is fine. I did have some chest pain this morning, though.";

  private final Map<AlertId, AlertPage> pages = new HashMap<>();
  private final List<AlertId> opened = new ArrayList<>();
  private Optional<String> somebodyElse = Optional.empty();
  private boolean broken;

  public Alerting() {
    put(page(CHEST, standing(AlertState.NEW)));
  }

  public Desk desk() {
    return new Desk();
  }

  public Reads reads() {
    return new Reads();
  }

  public List<AlertId> opened() {
    return opened;
  }

  /** From now on this person has been first with everything. */
  public void somebodyElseIsFirst(String name) {
    somebodyElse = Optional.of(name);
  }

  public void breakDown() {
    broken = true;
  }

  public void put(AlertPage page) {
    pages.put(page.proof().id(), page);
  }

  /** From now on the words about the patient stand so. */
  public void patientIs(PatientCard.Words words) {
    pages.replaceAll(
        (id, page) ->
            new AlertPage(page.proof(), Ward.maria(words), page.around(), page.history()));
  }

  public AlertPage page(AlertId id) {
    return pages.get(id);
  }

  public static AlertPage page(AlertId id, Proof.Standing standing) {
    var claim =
        new Proof.Claim(
            Severity.URGENT,
            "Chest pain",
            new Proof.Rule("R-01", "Heart", Optional.of("2.3 row 3")),
            new Proof.Understood(
                new FindingId(new UUID(6, 1)),
                "Chest pain: Yes",
                "Read by word list entry U-01",
                List.of(
                    new Proof.Rest(
                        "Dizziness: Yes", "a bit dizzy", new Proof.Turn(CALL, 9, Ward.NOW)))),
            new Proof.Asking("Knee or hip, version 1, day 7", "protocols/knee-hip/1?day=7"));
    var turn = new Proof.Turn(CALL, 11, Ward.NOW.minusSeconds(130));
    var heard =
        new Proof.Heard(
            turn,
            "chest pain",
            WORDS,
            Optional.of("Is the wound redder?"),
            List.of(
                new Proof.Reply(
                    "Hang up and dial 911.",
                    Optional.of(new org.carecompanion.domain.call.Heard.UpTo(7)))));
    var grounds =
        new Answer.Grounds(
            Optional.empty(),
            Optional.of(new Answer.Quote("chest pain", 11, "Read by word list entry U-01")),
            Optional.of("Is the wound redder?"),
            Optional.empty());
    List<Answer> answers =
        List.of(
            new Answer(
                "Chest pain", SlotStatus.PRESENT, Optional.empty(), grounds, Severity.URGENT),
            new Answer(
                "Fainting",
                SlotStatus.ABSENT,
                Optional.empty(),
                Answer.Grounds.NONE,
                Severity.NONE),
            new Answer(
                "Falls",
                SlotStatus.NOT_ASKED,
                Optional.empty(),
                Answer.Grounds.NONE,
                Severity.NONE));
    var raised =
        new AlertPage.Step(
            AlertEvent.Kind.RAISED, standing.raisedAt(), Optional.empty(), Optional.empty());
    var texted =
        new AlertPage.Step(
            AlertEvent.Kind.TEXT_SENT, Ward.NOW, Optional.of("Sam Okafor"), Optional.empty());
    return new AlertPage(
        new Proof(id, claim, heard, answers, standing),
        Ward.maria(),
        new AlertPage.Around(List.of(), List.of(), Optional.of(pain())),
        List.of(raised, texted));
  }

  /** Day 2: 7 and 8. Day 4: nobody answered. Day 7: 4. */
  private static AlertPage.Pain pain() {
    var missed = PainTrend.Talked.NOT_REACHED;
    return new AlertPage.Pain(
        new PainTrend(
            List.of(
                new PainTrend.Point(place(2), PainTrend.Talked.YES, score(7), score(8)),
                new PainTrend.Point(place(4), missed, Optional.empty(), Optional.empty()),
                new PainTrend.Point(place(7), PainTrend.Talked.YES, score(4), Optional.empty()))),
        List.of(new AlertPage.Limit(BigDecimal.valueOf(7), Severity.HIGH)));
  }

  private static PainTrend.Place place(int day) {
    return new PainTrend.Place(
        new CallId(new UUID(5, day)), day, Ward.NOW.minus(Duration.ofDays(7 - day)));
  }

  private static Optional<Quantity> score(int value) {
    return Optional.of(Quantity.score(value));
  }

  public static Proof.Standing standing(AlertState state) {
    var raised = Ward.NOW.minusSeconds(120);
    Optional<Proof.Owner> owner =
        state == AlertState.NEW
            ? Optional.empty()
            : Optional.of(new Proof.Owner(Ward.DANA, "Dana Ruiz", Ward.NOW));
    Optional<Proof.Closed> closed =
        state == AlertState.RESOLVED
            ? Optional.of(
                new Proof.Closed(AlertOutcome.ADVICE_GIVEN, "Called her.", "Dana Ruiz", Ward.NOW))
            : Optional.empty();
    return new Proof.Standing(state, raised, raised.plus(Duration.ofMinutes(5)), owner, closed);
  }

  /** Chooses an outcome and writes a note in the dialog that is open. */
  @SuppressWarnings("unchecked")
  public static void fillInResolution() {
    _setValue(
        (RadioButtonGroup<AlertOutcome>) _get(RadioButtonGroup.class), AlertOutcome.ADVICE_GIVEN);
    _setValue(_get(TextArea.class, spec -> spec.withId("resolve-note")), "Called her.");
  }

  /** Changes the pages it was given, or says who was first. */
  public final class Desk extends AlertDesk {
    @SuppressWarnings("NullAway")
    Desk() {
      super(null, null, null, null, null);
    }

    @Override
    public AlertChange acknowledge(Caller caller, AlertId id) {
      return to(AlertState.ACKNOWLEDGED, id);
    }

    @Override
    public AlertChange release(Caller caller, AlertId id) {
      return to(AlertState.NEW, id);
    }

    @Override
    public AlertChange resolve(Caller caller, AlertId id, AlertOutcome outcome, String note) {
      if (broken) throw new IllegalStateException("the database is away");
      return to(AlertState.RESOLVED, id);
    }

    private AlertChange to(AlertState state, AlertId id) {
      if (somebodyElse.isPresent())
        return new AlertChange.SomeoneElseFirst(somebodyElse.get(), Ward.NOW);
      put(page(id, standing(state)));
      return new AlertChange.Done(id);
    }
  }

  /** Shows the pages it was given. */
  public final class Reads extends AlertReads {
    @Override
    public Optional<AlertPage> open(SignedIn me, AlertId id) {
      opened.add(id);
      return again(me, id);
    }

    @Override
    public Optional<AlertPage> again(SignedIn me, AlertId id) {
      return Optional.ofNullable(pages.get(id));
    }
  }
}
