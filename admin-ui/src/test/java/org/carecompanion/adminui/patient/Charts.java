package org.carecompanion.adminui.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.clinical.checkin.CallPlanner.Planned;
import org.carecompanion.clinical.register.PatientRegister.Operation;
import org.carecompanion.clinical.register.PatientRegister.Saved;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.carecompanion.telephony.outbound.GateCheck;
import org.carecompanion.telephony.outbound.GateRule;

/** Patients that behave: found, opened, changed and called as a test wants. */
final class Charts {
  static final CallId NEW_CALL = new CallId(new UUID(5, 9));

  private final List<PatientId> dialed = new ArrayList<>();
  private final List<CallType> types = new ArrayList<>();
  private final List<String> agreed = new ArrayList<>();
  private final List<PatientDetails> saved = new ArrayList<>();
  private final List<SpeakingPace> paces = new ArrayList<>();
  private final Set<GateRule> refused = EnumSet.noneOf(GateRule.class);
  private boolean ringing;
  private boolean bare;
  private Optional<Saved> answer = Optional.empty();

  List<PatientId> dialed() {
    return dialed;
  }

  /** How fast those who were saved speak. */
  List<SpeakingPace> paces() {
    return paces;
  }

  List<PatientDetails> saved() {
    return saved;
  }

  void refuse(GateRule rule) {
    refused.add(rule);
  }

  void ringing() {
    ringing = true;
  }

  void stoppedAndWithoutSurgery() {
    bare = true;
  }

  /** Whatever is saved from now on ends like this. */
  void answer(Saved how) {
    answer = Optional.of(how);
  }

  PatientReads reads() {
    return new PatientReads() {
      @Override
      List<PatientCard> search(SignedIn me, String words, int offset, int limit) {
        return Stream.of(Ward.maria(), Ward.james())
            .filter(
                card ->
                    card.person()
                        .name()
                        .inLists()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(words.toLowerCase(java.util.Locale.ROOT)))
            .skip(offset)
            .limit(limit)
            .toList();
      }

      @Override
      Optional<PatientPage> open(SignedIn me, PatientId id) {
        return again(me, id);
      }

      @Override
      Optional<PatientPage> again(SignedIn me, PatientId id) {
        return id.equals(Ward.maria().person().id()) ? Optional.of(page(me)) : Optional.empty();
      }
    };
  }

  StartCall start() {
    return new StartCall() {
      @Override
      Before look(SignedIn me, PatientId patient, CallType type, Optional<ZoneId> there) {
        List<GateCheck> checks = Stream.of(GateRule.values()).map(Charts.this::check).toList();
        return new Before(checks, Optional.of("Knee or hip, version 1, day 7"), there);
      }

      @Override
      Planned now(SignedIn me, PatientId patient, CallType type) {
        dialed.add(patient);
        types.add(type);
        return new Planned.Dialing(NEW_CALL);
      }
    };
  }

  /** The kinds of the calls dialed. */
  List<CallType> types() {
    return types;
  }

  /** Kind, number and source. */
  List<String> agreed() {
    return agreed;
  }

  PatientSaving saving() {
    return new PatientSaving() {
      @Override
      String country(SignedIn me) {
        return "US";
      }

      @Override
      Saved add(SignedIn me, PatientDraft draft, String country) {
        saved.add(draft.details(country));
        return answer.orElse(new Saved.Done(Ward.maria().person().id()));
      }

      @Override
      void agreed(SignedIn me, PatientId id, ConsentKind kind, PhoneNumber number, String source) {
        agreed.add(kind + " " + number.e164() + " " + source);
      }

      @Override
      Saved change(SignedIn me, PatientId id, int version, PatientDraft draft, String country) {
        saved.add(draft.details(country));
        paces.add(draft.pace());
        return answer.orElse(new Saved.Done(id));
      }
    };
  }

  private GateCheck check(GateRule rule) {
    var verdict = refused.contains(rule) ? GateCheck.Verdict.REFUSED : GateCheck.Verdict.PASSED;
    return new GateCheck(rule, verdict, Optional.of(Ward.NOW));
  }

  private PatientPage page(SignedIn me) {
    PatientId id = Ward.maria().person().id();
    Instant consented = Instant.parse("2026-09-12T15:00:00Z");
    PhoneNumber number = new PhoneNumber("+12125550142");
    var consent = new Consent(id, ConsentKind.CALL, number, "discharge form", consented);
    var details =
        new PatientDetails(
            "204-111",
            Ward.maria().person().name(),
            Ward.maria().person().born(),
            number,
            Optional.of(ZoneId.of("America/Chicago")));
    var surgery =
        new Operation(
            ProcedureFamily.KNEE_HIP, "right knee replacement", LocalDate.of(2026, 9, 14));
    List<PatientPage.Event> timeline = new ArrayList<>();
    if (ringing)
      timeline.add(
          new PatientPage.CallHappened(
              new CallId(new UUID(5, 2)),
              CallType.FOLLOW_UP,
              Ward.NOW,
              new PatientPage.Stand(CallStatus.RINGING, Optional.empty()),
              Optional.empty()));
    if (me.readsWords())
      timeline.add(
          new PatientPage.AlertRaised(
              new AlertId(new UUID(4, 1)),
              Ward.NOW,
              Severity.URGENT,
              "Chest pain",
              AlertState.NEW));
    timeline.add(
        new PatientPage.CallHappened(
            new CallId(new UUID(5, 1)),
            CallType.FOLLOW_UP,
            Ward.NOW,
            new PatientPage.Stand(CallStatus.ENDED, Optional.of(CallOutcome.PARTLY_COMPLETED)),
            me.readsWords() ? Optional.of(new PatientPage.Answered(6, 15)) : Optional.empty()));
    return new PatientPage(
        Ward.maria(),
        new PatientPage.Entry(
            details, SpeakingPace.SLOW, 3, bare ? Optional.empty() : Optional.of(surgery)),
        timeline,
        List.of(PatientPage.Agreement.of(consent)),
        bare ? Optional.of(Ward.NOW) : Optional.empty());
  }
}
