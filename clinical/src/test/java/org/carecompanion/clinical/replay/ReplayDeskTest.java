package org.carecompanion.clinical.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.carecompanion.clinical.access.Glass;
import org.carecompanion.clinical.access.RestrictedPatient;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.replay.Outcome.Seen;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** A call that was, read again: by whom, with what, and on record. */
class ReplayDeskTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final String WHO = "This is Maria Lopez, March fifteenth, nineteen fifty-eight.";

  private final Ward ward = Ward.in(DATABASE);
  private final ReplayDesk desk = DATABASE.bean(ReplayDesk.class);
  private final CallId call = ward.plannedCall();
  private final Caller nurse = ward.asNurse();

  @Test
  void the_version_it_ran_comes_first_then_the_others_of_its_protocol() {
    ReplayDesk.Choices choices = desk.choices(nurse, call).orElseThrow();
    assertThat(choices.own().id()).isEqualTo(own());
    assertThat(choices.others().getFirst().id().key()).isEqualTo(own().key());
    assertThat(choices.others())
        .allMatch(protocol -> protocol.scope().callType().equals("follow_up"))
        .extracting(Protocol::id)
        .doesNotContain(own());
  }

  @Test
  void what_was_found_live_is_found_again() {
    talk("I think my calf is a bit swollen, it's tender too", "I am not sure", "well, maybe a six");
    assertThat(DATABASE.in(ward.hospital(), () -> DATABASE.bean(Findings.class).of(call)))
        .hasSizeGreaterThan(8);
    assertSame(desk.compare(nurse, call, own()).orElseThrow());
  }

  @Test
  void what_stopped_a_call_stops_it_again() {
    talk("I can hardly breathe and my chest hurts");
    assertThat(DATABASE.in(ward.hospital(), () -> DATABASE.bean(Alerts.class).of(call)))
        .isNotEmpty();
    assertSame(desk.compare(nurse, call, own()).orElseThrow());
  }

  @Test
  void pain_that_rose_since_the_call_before_is_known_to_have_risen() {
    talk("two", "two", "two", "two", "two", "two");
    DATABASE.clock().pass(Duration.ofDays(1));
    CallId next = ward.plannedCall();
    talk(next, "five", "five");
    assertSame(desk.compare(nurse, next, own()).orElseThrow());
    assertSame(desk.compare(nurse, call, own()).orElseThrow());
  }

  @Test
  void words_that_led_to_nothing_then_are_told_as_added() {
    ward.said(call, 2, Via.SPEECH, "My leg hurts today.");
    Differences differences = desk.compare(nurse, call, own()).orElseThrow();
    assertThat(differences.findings().added()).extracting(Seen::concept).contains("leg_pain");
    assertThat(differences.findings().gone()).isEmpty();
  }

  @Test
  void a_temperature_is_judged_otherwise_after_a_heart_operation() {
    ward.said(call, 2, Via.SPEECH, "The thermometer said 100.6 this morning.");
    Differences differences =
        desk.compare(nurse, call, new Protocol.Id("cardiac", 1)).orElseThrow();
    assertThat(differences.findings().none()).as("the words are the same").isTrue();
    assertThat(differences.alerts().changed())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.before().severity()).isEqualTo("moderate");
              assertThat(pair.after().severity()).isEqualTo("high");
              assertThat(pair.after().words()).contains("100.6");
            });
  }

  @Test
  void a_question_the_other_version_does_not_have_is_read_by_the_words_it_was_put_in() {
    talk("no");
    Differences differences =
        desk.compare(nurse, call, new Protocol.Id("cardiac", 1)).orElseThrow();
    assertThat(differences.findings().added()).extracting(Seen::concept).doesNotContain("pain");
    assertThat(differences.findings().added())
        .allMatch(seen -> seen.status().equals("absent"), "nothing but denials");
  }

  @Test
  void reading_it_again_is_a_reading_of_its_words_and_writes_nothing_else() {
    talk("no");
    int found = findings();
    desk.compare(nurse, call, new Protocol.Id("cardiac", 1));
    assertThat(findings()).isEqualTo(found);
    assertThat(
            DATABASE.in(
                ward.hospital(),
                () ->
                    DATABASE.bean(Audit.class).of(call.value()).stream()
                        .filter(entry -> entry.actor().equals(nurse.actor()))
                        .map(AuditEntry::action)
                        .toList()))
        .contains(Action.READ_TRANSCRIPT);
  }

  @Test
  void another_hospital_has_no_such_call() {
    Caller stranger = Ward.in(DATABASE).asNurse();
    assertThat(desk.choices(stranger, call)).isEmpty();
    assertThat(desk.compare(stranger, call, own())).isEmpty();
  }

  @Test
  void a_restricted_patient_is_read_again_only_by_who_said_why() {
    Glass glass = DATABASE.bean(Glass.class);
    glass.restrict(ward.as(ward.hire("Rana Shah", Role.HOSPITAL_ADMIN)), ward.patient());
    assertThatThrownBy(() -> desk.compare(nurse, call, own()))
        .isInstanceOf(RestrictedPatient.class);
    glass.open(nurse, ward.patient(), "on call tonight");
    assertThat(desk.compare(nurse, call, own())).isPresent();
  }

  private static void assertSame(Differences differences) {
    assertThat(differences.findings().added()).as("found now and not then").isEmpty();
    assertThat(differences.findings().gone()).as("found then and not now").isEmpty();
    assertThat(differences.findings().changed()).as("found otherwise").isEmpty();
    assertThat(differences.alerts().none()).as(differences.alerts().toString()).isTrue();
  }

  private Protocol.Id own() {
    ProtocolChoice choice =
        DATABASE.in(
            ward.hospital(),
            () -> DATABASE.bean(Calls.class).find(call).orElseThrow().plan().protocol());
    return new Protocol.Id(choice.key(), choice.version());
  }

  private int findings() {
    return DATABASE.in(ward.hospital(), () -> DATABASE.bean(Findings.class).of(call)).size();
  }

  private void talk(String... words) {
    talk(call, words);
  }

  /** Says who she is, then these, then no to everything, but that it helps and hurts a little. */
  private void talk(CallId id, String... words) {
    CheckIn line = DATABASE.bean(CheckIn.class);
    Answer answer = line.answered(ward.hospital(), id);
    answer = line.heard(ward.hospital(), id, 2, PatientTurn.Spoken.of(WHO));
    int next = 0;
    while (answer.then() == Answer.Then.LISTEN) {
      String said = next < words.length ? words[next++] : harmless(answer);
      PatientTurn turn = PatientTurn.Spoken.of(said);
      answer = line.heard(ward.hospital(), id, answer.turn() + 1, turn);
      DATABASE.clock().pass(Duration.ofSeconds(5));
    }
    DATABASE.bean(CallEnds.class).lineEnded(ward.hospital(), id, LineEnd.COMPLETED);
  }

  private static String harmless(Answer answer) {
    String keys = answer.sayings().stream().map(Saying::key).toList().toString();
    if (keys.contains("pain_relief")) return "it helps";
    return keys.contains("pain_") ? "two" : "no";
  }
}
