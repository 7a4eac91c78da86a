package org.carecompanion.clinical.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carecompanion.clinical.access.Glass;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A stored call at the command line, without a server: whose, how far, and on record. */
class StoredCallRunTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();

  private final Ward ward = Ward.in(DATABASE);
  private final CallId call = ward.plannedCall();

  @BeforeAll
  static void settings() {
    DATABASE.loginAsSettings();
  }

  @Test
  void its_words_come_with_what_was_asked_and_what_it_ran() throws Exception {
    ward.said(call, 2, Via.VOICE, "How is your leg?");
    ward.said(call, 3, Via.SPEECH, "My leg hurts today.");
    ward.said(call, 4, Via.KEYPAD, "2");
    ward.said(call, 5, Via.SILENCE, "");
    Map<String, String> read = read(call.toString());
    assertThat(read.get("ran")).matches("knee-hip v\\d");
    assertThat(read.get("then")).contains("\"" + call + "\"");
    Transcript transcript = TranscriptJson.read(String.valueOf(read.get("transcript")));
    assertThat(transcript.postOperativeDay()).isEqualTo(5);
    assertThat(transcript.turns()).hasSize(3);
    Transcript.Turn first = transcript.turns().getFirst();
    assertThat(first.put().heard()).containsExactly("How is your leg?");
    assertThat(first.said().toString()).contains("My leg hurts today.");
    assertThat(TranscriptJson.write(transcript)).isEqualTo(read.get("transcript"));
  }

  @Test
  void it_is_replayed_with_what_was_read() {
    ward.said(call, 3, Via.SPEECH, "My leg hurts today.");
    Map<String, String> read = read(call.toString());
    Map<String, String> asked =
        Map.of(
            "transcript", String.valueOf(read.get("transcript")),
            "ran", String.valueOf(read.get("ran")),
            "before", String.valueOf(read.get("then")));
    assertThat(new ReplayRun().apply(asked).getFirst().get("words"))
        .contains("found:", "leg_pain present", "0 of 1");
  }

  @Test
  void the_reading_is_on_record_in_nobodys_name() {
    read(call.toString());
    List<AuditEntry> entries =
        DATABASE.in(ward.hospital(), () -> DATABASE.bean(Audit.class).of(call.value()));
    assertThat(entries)
        .filteredOn(entry -> entry.action() == Action.READ_TRANSCRIPT)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
              assertThat(entry.reason()).contains("replay_command");
              assertThat(entry.patient()).contains(ward.patient());
            });
  }

  @Test
  void words_about_a_restricted_patient_stay_closed() {
    DATABASE
        .bean(Glass.class)
        .restrict(ward.as(ward.hire("Rana Shah", Role.HOSPITAL_ADMIN)), ward.patient());
    assertThat(read(call.toString()))
        .containsOnlyKeys("problem")
        .extractingByKey("problem")
        .asString()
        .contains("restricted patient");
  }

  @Test
  void what_is_not_there_is_said() {
    String other = UUID.randomUUID().toString();
    assertThat(read(other)).containsEntry("problem", "there is no call " + other);
    assertThat(read("no id")).containsEntry("problem", "there is no call no id");
  }

  private static Map<String, String> read(String id) {
    return new StoredCallRun().apply(Map.of("call", id)).getFirst();
  }
}
