package org.carecompanion.telephony.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.telephony.server.Webhooks.Got;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever breaks, who is on the line hears something true within three seconds. */
interface TroubleTests extends InTheServer {
  Duration A_DRAIN = Duration.ofSeconds(40);
  String WHO = "My name is Maria Lopez, born March 15, 1958.";

  @Test
  default void transactions_of_live_calls_side_by_side_have_a_connection_each() {
    Got got = carrier().send(carrier().request("/side-by-side").GET().build());
    assertThat(got.body().lines())
        .allSatisfy(line -> assertThat(line).matches("(\\d)\\1{9}"))
        .doesNotHaveDuplicates()
        .hasSize(8);
  }

  @Test
  default void a_database_that_hangs_for_good_ends_in_an_apology_and_a_follow_up() {
    CallId call = inATurn();
    Map<String, String> form = carrier().heard(call, Map.of("SpeechResult", "No."));
    List<Got> heard;
    try (var stopped = DatabaseStopped.now(bench().database)) {
      heard =
          carrier()
              .followed(carrier().signed("gather-response?call=" + call + "&turn=3", form), form);
    }
    assertThat(heard).allSatisfy(Got::isAtOnce);
    assertThat(heard.getFirst().body()).containsAnyOf("One moment.", "I am sorry.");
    assertThat(heard.getLast().body())
        .contains("A person will call you.")
        .contains("dial 9 1 1")
        .endsWith("<Hangup/></Response>");
    Soon.that(() -> assertThat(carrier().status(call, "completed").status()).isEqualTo(204));
    Soon.that(() -> assertThat(bench().call(call).ended()).isTrue());
    assertThat(bench().followUps(call)).isNotEmpty();
  }

  @Test
  default void urgent_words_are_answered_at_once_while_the_database_hangs_and_a_nurse_sees_them() {
    CallId call = inATurn();
    Map<String, String> form =
        carrier().heard(call, Map.of("SpeechResult", "I have chest pain and cannot breathe."));
    Got got;
    try (var stopped = DatabaseStopped.now(bench().database)) {
      got = carrier().signed("gather-response?call=" + call + "&turn=3", form);
      Soon.pause(Duration.ofSeconds(14)); // longer than the turn is tried on
    }
    got.isAtOnce();
    assertThat(got.body()).contains("Hang up now and dial 9 1 1").endsWith("<Hangup/></Response>");
    Soon.that(() -> assertThat(carrier().status(call, "completed").status()).isEqualTo(204));
    Soon.within(A_DRAIN, () -> assertThat(alerts(call)).containsExactly("R-01 URGENT"));
    assertThat(bench().followUps(call)).contains("INTERRUPTED_CALL turn_lost");
  }

  @Test
  default void urgent_words_that_are_written_after_all_are_one_alert() {
    CallId call = inATurn();
    Map<String, String> form =
        carrier().heard(call, Map.of("SpeechResult", "I want to end my life."));
    Got got;
    try (var stopped = DatabaseStopped.now(bench().database)) {
      got = carrier().signed("gather-response?call=" + call + "&turn=3", form);
      Soon.pause(Duration.ofSeconds(3)); // longer than one try waits for the database
    }
    got.isAtOnce();
    assertThat(got.body()).contains("call 9 8 8 to talk with").endsWith("<Hangup/></Response>");
    Soon.that(() -> assertThat(alerts(call)).containsExactly("R-04 URGENT"));
    Soon.within(A_DRAIN, () -> assertThat(journalled()).isZero());
    assertThat(alerts(call)).containsExactly("R-04 URGENT");
    assertThat(bench().followUps(call)).isEmpty();
  }

  @Test
  default void whoever_falls_back_on_us_hears_an_apology_and_a_person_follows_up() {
    CallId call = inATurn();
    Got got = carrier().signed("fallback?call=" + call, carrier().heard(call, Map.of()));
    got.isAtOnce();
    assertThat(got.body()).contains("A person will call you.").endsWith("<Hangup/></Response>");
    Soon.that(
        () ->
            assertThat(bench().followUps(call))
                .containsExactly("INTERRUPTED_CALL trouble_on_our_side"));
  }

  private List<String> alerts(CallId call) {
    return bench()
        .database
        .rows("select rule || ' ' || severity from alert where call_id = '%s'".formatted(call));
  }

  /** What one test leaves in the journal would change rows under the next one. */
  @AfterEach
  default void the_journal_has_told_everything() {
    Soon.within(A_DRAIN, () -> assertThat(journalled()).isZero());
  }

  /** How many bytes the server's journal holds. */
  private static long journalled() {
    try {
      if (Files.notExists(PhoneServer.FOLDER.resolve("journal/entries"))) return 0;
      byte[] all = Files.readAllBytes(PhoneServer.FOLDER.resolve("journal/entries"));
      return IntStream.range(0, all.length).filter(i -> all[i] != 0).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  default void a_database_that_hangs_for_a_moment_loses_nothing_that_was_said() {
    CallId call = inATurn();
    Map<String, String> form =
        carrier().heard(call, Map.of("SpeechResult", "Yes.", "Confidence", "0.9"));
    Got first;
    try (var stopped = DatabaseStopped.now(bench().database)) {
      first = carrier().signed("gather-response?call=" + call + "&turn=3", form);
      Soon.pause(Duration.ofSeconds(3)); // longer than one try waits for the database
    }
    first.isAtOnce();
    assertThat(first.body()).contains("One moment.");
    List<Got> heard = carrier().followed(first, form);
    assertThat(heard).allSatisfy(Got::isAtOnce);
    assertThat(heard.getLast().body()).contains("9 1 1").doesNotContain("Something went wrong");
    assertThat(bench().call(call).turn()).isEqualTo(3);
    assertThat(alerts(call)).containsExactly("R-01 URGENT");
  }

  @Test
  default void webhooks_of_every_kind_answer_while_the_database_hangs() {
    CallId call = inATurn();
    CallId fresh = PhoneServer.ringing();
    Map<String, String> heard = carrier().heard(call, Map.of());
    Map<String, String> answered = carrier().heard(fresh, Map.of());
    List<Got> all = new ArrayList<>();
    try (var stopped = DatabaseStopped.now(bench().database)) {
      all.add(carrier().signed("voice?call=" + fresh, answered));
      all.add(carrier().signed("voice?call=" + call, heard));
      all.add(carrier().signed("gather-response?call=" + call + "&turn=3", heard));
      all.add(carrier().signed("waiting?call=" + call + "&turn=3&asked=2", heard));
      assertThat(carrier().signed("status?call=" + call, heard).after())
          .isLessThan(Webhooks.AT_ONCE);
    }
    assertThat(all).allSatisfy(Got::isAtOnce);
    for (CallId id : List.of(call, fresh)) {
      Soon.that(() -> assertThat(carrier().status(id, "completed").status()).isEqualTo(204));
      Soon.that(() -> assertThat(bench().call(id).status()).isEqualTo(CallStatus.ENDED));
      assertThat(bench().followUps(id)).isNotEmpty();
    }
  }

  @Test
  default void a_server_without_a_free_thread_apologises_at_once_and_a_person_follows_up() {
    CallId call = inATurn();
    Map<String, String> form = carrier().heard(call, Map.of("SpeechResult", "No."));
    assertThat(carrier().send(carrier().request("/hog?seconds=5").GET().build()).status())
        .isEqualTo(200);
    Got got = carrier().signed("gather-response?call=" + call + "&turn=3", form);
    got.isAtOnce();
    assertThat(got.body()).contains("A person will call you.").endsWith("<Hangup/></Response>");
    Soon.that(() -> assertThat(carrier().status(call, "completed").status()).isEqualTo(204));
    assertThat(bench().call(call).ended()).isTrue();
    assertThat(bench().followUps(call)).isNotEmpty();
  }

  /** Who they are is known; the first question has been asked. */
  private CallId inATurn() {
    CallId call = PhoneServer.ringing();
    carrier().answered(call);
    assertThat(carrier().says(call, 2, WHO).body()).contains("Thank you, Maria.");
    return call;
  }
}
