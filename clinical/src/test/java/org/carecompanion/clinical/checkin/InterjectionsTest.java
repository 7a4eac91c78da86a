package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carecompanion.clinical.access.Glass;
import org.carecompanion.clinical.access.RestrictedPatient;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.Interjections.Wished;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.TypedWords;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinician speaks into a call that goes on. */
class InterjectionsTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final TypedWords STAY = new TypedWords("Stay on the line, I am calling you back.");

  private final PhoneCall call = PhoneCall.planned(DATABASE);
  private final Interjections interjections = DATABASE.bean(Interjections.class);

  @Test
  void typed_words_stand_behind_what_was_said_last_under_the_name_of_who_typed_them() {
    talking();
    Wished.OnRecord first = onRecord(keep());
    Wished.OnRecord second = onRecord(keep());
    Utterance last = call.transcript().getLast();
    assertThat(last.said().speaker()).isEqualTo(Speaker.CLINICIAN);
    assertThat(last.said().text()).isEqualTo(STAY.text());
    assertThat(last.said().question()).as("no question of the protocol").isEmpty();
    assertThat(last.typedBy()).contains(call.ward.asNurse().actor());
    assertThat(second.place().turn()).isEqualTo(call.row().turn());
    assertThat(second.place().position()).isEqualTo(first.place().position() + 1);
    call.says("no");
    assertThat(call.transcript())
        .filteredOn(said -> said.turn() == call.row().turn())
        .extracting(said -> said.said().speaker())
        .as("the next turn goes on as ever")
        .startsWith(Speaker.PATIENT, Speaker.COMPANION);
  }

  @Test
  void it_is_on_record_who_spoke_in_and_not_what() {
    talking();
    keep();
    List<AuditEntry> entries =
        call.read(Audit.class, audit -> audit.of(call.id.value())).stream()
            .filter(entry -> entry.action() == Action.SPOKE_IN)
            .toList();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().actor()).isEqualTo(call.ward.asNurse().actor());
    assertThat(entries.getFirst().patient()).contains(call.ward.patient());
    assertThat(entries.getFirst().reason()).isEmpty();
  }

  @Test
  void how_far_they_were_heard_is_kept() {
    talking();
    Utterance.Place place = onRecord(keep()).place();
    DATABASE.bean(StreamRecord.class).heard(call.ward.hospital(), call.id, place, 4);
    assertThat(call.transcript().getLast().heard()).contains(new Heard.UpTo(4));
  }

  @Test
  void into_a_call_that_is_over_nothing_is_said_and_nothing_kept() {
    talking().lineEnds(LineEnd.COMPLETED);
    int said = call.transcript().size();
    assertThat(keep()).isEqualTo(Wished.Refused.ALREADY_OVER);
    assertThat(call.transcript()).hasSize(said);
  }

  @Test
  void before_anybody_answers_there_is_nobody_to_hear_it() {
    assertThat(keep()).isEqualTo(Wished.Refused.NOT_ANSWERED);
    assertThat(call.transcript()).isEmpty();
  }

  @Test
  void a_call_of_another_hospital_is_not_there() {
    talking();
    assertThat(interjections.keep(Ward.in(DATABASE).asNurse(), call.id, STAY))
        .isEqualTo(Wished.Refused.NO_SUCH_CALL);
  }

  @Test
  void who_may_not_read_the_words_says_nothing_into_them_before_saying_why() {
    talking();
    Glass glass = DATABASE.bean(Glass.class);
    var admin = call.ward.as(call.ward.hire("Rana Shah", Role.HOSPITAL_ADMIN));
    glass.restrict(admin, call.ward.patient());
    int said = call.transcript().size();
    assertThatThrownBy(this::keep).isInstanceOf(RestrictedPatient.class);
    assertThat(call.transcript()).hasSize(said);
    glass.open(call.ward.asNurse(), call.ward.patient(), "On call tonight, she needs help now");
    onRecord(keep());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "two\nlines", "<break/>"})
  void what_can_not_be_said_is_no_sentence(String text) {
    assertThatThrownBy(() -> new TypedWords(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sentence_has_a_length_that_somebody_waits_for() {
    assertThat(new TypedWords("x".repeat(TypedWords.LONGEST)).text()).hasSize(200);
    assertThatThrownBy(() -> new TypedWords("x".repeat(TypedWords.LONGEST + 1)))
        .hasMessage("a message has 1 to 200 characters");
  }

  private PhoneCall talking() {
    call.identified();
    call.read(
        Calls.class,
        calls ->
            calls
                .find(call.id)
                .orElseThrow()
                .advance(CallStatus.IN_PROGRESS, DATABASE.clock().instant()));
    return call;
  }

  private Wished keep() {
    return interjections.keep(call.ward.asNurse(), call.id, STAY);
  }

  private static Wished.OnRecord onRecord(Wished wished) {
    assertThat(wished).isInstanceOf(Wished.OnRecord.class);
    return (Wished.OnRecord) wished;
  }
}
