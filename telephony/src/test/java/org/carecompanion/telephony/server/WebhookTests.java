package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.carrier.LineDirectory;
import org.carecompanion.telephony.carrier.twilio.LocalTwilio.Reply;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.junit.jupiter.api.Test;

/** The carrier's door over real HTTP. */
interface WebhookTests extends InTheServer {
  String HANG_UP = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>";
  String WHO = "My name is Maria Lopez, born March 15, 1958.";

  @Test
  default void who_answers_hears_the_opening() {
    CallId call = PhoneServer.ringing();
    Got got = carrier().answered(call);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.type()).startsWith("application/xml");
    assertThat(got.body())
        .contains("automated AI assistant calling for Harbor Hospital")
        .contains("dial 9 1 1")
        .contains("action=\"" + Lines.PUBLIC_URL + "/phone/")
        .contains("&amp;turn=2#");
    assertThat(bench().call(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(bench().call(call).turn()).isEqualTo(1);
  }

  @Test
  default void the_largest_form_is_taken() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    Got got = carrier().says(call, 2, "a".repeat(64 * 1024 - 300));
    assertThat(got.status()).isEqualTo(200);
    assertThat(carrier().afterWaiting(call, 2, got)).contains("<Gather");
  }

  @Test
  default void a_repeated_turn_gets_the_same_bytes_and_records_nothing() {
    CallId call = PhoneServer.ringing();
    Got opening = carrier().answered(call);
    assertThat(carrier().answered(call).body()).isEqualTo(opening.body());
    Got second = carrier().says(call, 2, WHO);
    assertThat(second.body()).contains("Thank you, Maria.").contains("&amp;turn=3#");
    List<String> before = fingerprint();
    assertThat(carrier().says(call, 2, WHO).body()).isEqualTo(second.body());
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void other_words_under_a_number_that_was_dealt_with_are_a_turn_of_their_own() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, WHO);
    Got other = carrier().says(call, 2, "my calf is swollen and sore");
    assertThat(other.body()).contains("&amp;turn=4#").doesNotContain("Thank you, Maria.");
    List<String> before = fingerprint();
    assertThat(carrier().says(call, 2, "my calf is swollen and sore").body())
        .isEqualTo(other.body());
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void an_older_turn_and_one_that_cannot_be_yet_get_the_current_words() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, WHO);
    Got current = carrier().says(call, 3, "No.");
    List<String> before = fingerprint();
    assertThat(carrier().says(call, 2, WHO).body()).isEqualTo(current.body());
    assertThat(carrier().answered(call).body()).isEqualTo(current.body());
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(carrier().says(call, 9, "early").body()).isEqualTo(current.body());
  }

  @Test
  default void a_call_that_is_over_hangs_up() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().status(call, "completed");
    List<String> before = fingerprint();
    assertThat(carrier().answered(call).body()).isEqualTo(HANG_UP);
    assertThat(carrier().silent(call, 2).body()).isEqualTo(HANG_UP);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void a_call_nobody_knows_hangs_up() {
    Map<String, String> form =
        Map.of("CallSid", "CA1", "AccountSid", bench().line().account().sid());
    assertThat(carrier().signed("voice?call=" + CallId.random(), form).body()).isEqualTo(HANG_UP);
    assertThat(carrier().signed("voice", form).body()).isEqualTo(HANG_UP);
  }

  @Test
  default void a_webhook_without_the_carriers_id_changes_nothing() {
    CallId call = PhoneServer.ringing();
    List<String> before = fingerprint();
    Map<String, String> form = Map.of("AccountSid", bench().line().account().sid());
    assertThat(carrier().signed("voice?call=" + call, form).body()).isEqualTo(HANG_UP);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void another_hospitals_line_cannot_reach_a_call() {
    CallId call = PhoneServer.ringing();
    Ward neighbours = Ward.in(bench().database);
    var directory = bench().bean(LineDirectory.class);
    var foreign = new Webhooks(server(), directory.anyLine(neighbours.hospital()).orElseThrow());
    List<String> before = fingerprint();
    assertThat(foreign.answered(call).body()).isEqualTo(HANG_UP);
    assertThat(foreign.status(call, "completed").status()).isEqualTo(404);
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  default void statuses_twice_late_and_out_of_order_move_forward_only() {
    CallId call = PhoneServer.ringing();
    for (String word : List.of("ringing", "initiated", "ringing"))
      assertThat(carrier().status(call, word).status()).isEqualTo(204);
    assertThat(bench().call(call).status()).isEqualTo(CallStatus.RINGING);
    for (String word : List.of("busy", "in-progress", "completed", "initiated", "busy"))
      assertThat(carrier().status(call, word).status()).isEqualTo(204);
    assertThat(bench().call(call).outcome()).contains(CallOutcome.BUSY);
    assertThat(bench().followUps(call)).containsExactly("REACH_PATIENT busy");
  }

  @Test
  default void a_status_that_says_nothing_is_refused() {
    CallId call = PhoneServer.ringing();
    assertThat(carrier().status(call, "teleporting").status()).isEqualTo(400);
    assertThat(carrier().signed("status", carrier().heard(call, Map.of())).status()).isEqualTo(400);
  }

  @Test
  default void silence_is_asked_again_in_other_words() {
    CallId call = PhoneServer.ringing();
    String opening = carrier().answered(call).body();
    Got again = carrier().silent(call, 2);
    assertThat(again.body()).contains("I did not hear anything").isNotEqualTo(opening);
    assertThat(bench().call(call).turn()).isEqualTo(2);
  }

  @Test
  default void the_date_of_birth_may_be_keyed() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, "This is Maria Lopez.");
    assertThat(carrier().keys(call, 3, "03151958").body()).contains("Thank you, Maria.");
  }

  @Test
  default void a_person_who_answers_is_nothing_to_do() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    List<String> before = fingerprint();
    for (String who : List.of("human", "unknown"))
      assertThat(carrier().machine(call, who).status()).isEqualTo(204);
    assertThat(fingerprint()).isEqualTo(before);
    assertThat(PhoneServer.twilio().asked()).isEmpty();
  }

  @Test
  default void a_machine_without_consent_is_hung_up_on() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    assertThat(carrier().machine(call, "machine_start").status()).isEqualTo(204);
    Soon.that(
        () -> assertThat(bench().call(call).outcome()).contains(CallOutcome.VOICEMAIL_NOT_LEFT));
    Soon.that(
        () ->
            assertThat(PhoneServer.twilio().asked())
                .anySatisfy(a -> assertThat(a.one("Status")).contains("completed")));
    assertThat(carrier().says(call, 2, "You have reached").body()).isEqualTo(HANG_UP);
  }

  @Test
  default void a_machine_that_cannot_be_turned_to_the_message_was_left_none() {
    PatientId patient = PhoneServer.patient();
    bench().agreesToVoicemail(patient);
    CallId call = PhoneServer.ringing(patient);
    carrier().answered(call);
    PhoneServer.twilio().answer(Reply.error(500, 20500));
    try {
      carrier().machine(call, "machine_start");
      Soon.that(
          () -> assertThat(PhoneServer.twilio().asked()).anyMatch(a -> a.one("Url").isPresent()));
    } finally {
      PhoneServer.twilio();
    }
    assertThat(carrier().says(call, 2, "You have reached").body()).isEqualTo(HANG_UP);
    carrier().status(call, "completed");
    assertThat(bench().call(call).outcome()).contains(CallOutcome.VOICEMAIL_NOT_LEFT);
    assertThat(bench().followUps(call)).containsExactly("REACH_PATIENT voicemail_not_left");
  }

  @Test
  default void a_red_flag_that_comes_after_the_end_is_alerted_and_nothing_is_answered() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    carrier().says(call, 2, "This is Maria Lopez, March fifteenth, nineteen fifty-eight.");
    carrier().status(call, "completed");
    assertThat(carrier().says(call, 3, "I have chest pain").body()).isEqualTo(HANG_UP);
    assertThat(carrier().says(call, 3, "I have chest pain").body()).isEqualTo(HANG_UP);
    assertThat(bench().database.rows("select severity from alert where call_id = '" + call + "'"))
        .containsExactly("URGENT");
  }

  @Test
  default void a_machine_with_consent_hears_name_and_number_only() {
    PatientId patient = PhoneServer.patient();
    bench().agreesToVoicemail(patient);
    CallId call = PhoneServer.ringing(patient);
    carrier().answered(call);
    carrier().machine(call, "machine_end_beep");
    Soon.that(
        () -> assertThat(PhoneServer.twilio().asked()).anyMatch(a -> a.one("Url").isPresent()));
    String there =
        PhoneServer.twilio().asked().stream()
            .flatMap(a -> a.one("Url").stream())
            .findFirst()
            .orElseThrow();
    Got message = carrier().follow(there, carrier().heard(call, Map.of()));
    assertThat(message.body())
        .contains("This is a message from Harbor Hospital. Call us back at 2 1 2, 5 5 5, 0 1 0 0.")
        .doesNotContain("Gather")
        .doesNotContain("replacement");
    assertThat(bench().call(call).ended()).as("asked for is not said").isFalse();
    String said = message.body().replaceAll("(?s).*<Redirect method=\"POST\">|</Redirect>.*", "");
    assertThat(carrier().follow(said, carrier().heard(call, Map.of())).body()).isEqualTo(HANG_UP);
    assertThat(bench().call(call).outcome()).contains(CallOutcome.VOICEMAIL_LEFT);
    assertThat(bench().followUps(call)).containsExactly("REACH_PATIENT voicemail_left");
  }
}
