package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.carecompanion.telephony.call.LiveCall.NAME;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.carecompanion.clinical.checkin.Answer;
import org.junit.jupiter.api.Test;

/** A clinician types into a call in virtual time. */
class TypedSayingsTest {
  private static final String ASKED = "Is somebody with you who could stay?";

  private final LiveCall call = new LiveCall().untilAsked().says(NAME).untilAsked();

  @Test
  void what_was_heard_whole_is_kept_as_heard() {
    call.tells(LiveCall.typed(9, ASKED)).passes(4);
    assertThat(call.heard()).endsWith(ASKED);
    assertThat(call.ward.typed).containsExactly(entry(9, ASKED.length()));
  }

  @Test
  void while_it_is_said_nothing_is_claimed_of_it() {
    call.tells(LiveCall.typed(9, ASKED)).passes(1);
    assertThat(call.ward.typed).isEmpty();
  }

  @Test
  void who_speaks_over_it_has_heard_it_up_to_there() {
    call.tells(LiveCall.typed(9, ASKED)).passes(1).says("wait a moment please").passes(4);
    assertThat(call.ward.typed).containsOnlyKeys(9);
    assertThat(call.ward.typed.get(9)).isLessThan(ASKED.length());
  }

  @Test
  void what_never_came_to_be_said_was_not_heard() {
    call.tells(LiveCall.typed(9, ASKED)).tells(LiveCall.typed(10, "An ambulance comes."));
    call.passes(1).hangsUp().passes(3);
    assertThat(call.over()).isTrue();
    assertThat(call.ward.typed).containsEntry(10, 0);
    assertThat(call.ward.typed.get(9)).isLessThan(ASKED.length());
  }

  @Test
  void that_it_was_heard_is_kept_though_we_go_on_speaking() {
    typedWhileWeThinkOf("it is a three", ASKED);
    for (int i = 0; i < 500 && call.ward.typed.isEmpty(); i++) call.passes(0.02);
    assertThat(call.ward.typed).containsExactly(entry(9, ASKED.length()));
    assertThat(call.look().speaking()).isEqualTo(LiveLook.Speaking.US);
    assertThat(call.ward.went)
        .as("the answer behind it")
        .doesNotContainKey(call.ward.last().turn());
  }

  @Test
  void what_was_given_up_is_not_said() {
    call.tells(LiveCall.typed(9, ASKED, said -> false)).passes(4);
    assertThat(call.heard()).doesNotContain(ASKED);
    assertThat(call.ward.typed).isEmpty();
  }

  /** Who was told that it is not said can rely on it. */
  @Test
  void a_call_that_answers_too_late_does_not_say_it() throws InterruptedException {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(1);
    Thread reader =
        Thread.ofVirtual()
            .start(
                () ->
                    call.tells(
                        new CallEvent.LookedAt(
                            look -> {
                              looking.countDown();
                              awaits(busy);
                            })));
    assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();
    var taken = new CompletableFuture<Boolean>();
    CallEvent typed = LiveCall.typed(9, ASKED, taken::complete);
    assertThat(LiveCalls.asked(call.session(), typed, taken)).isEmpty();
    busy.countDown();
    reader.join();
    call.passes(4);
    assertThat(call.heard()).doesNotContain(ASKED);
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_the_patient_says_to_the_clinician_answers_no_question_of_ours() {
    String question = call.ward.question();
    call.tells(LiveCall.typed(9, ASKED)).passes(4).says("yes my husband").untilAsked();
    assertThat(call.ward.record).last().isEqualTo("3 aside yes my husband");
    assertThat(call.ward.question()).isEqualTo(question);
    call.says("no").untilAsked();
    assertThat(call.ward.record).last().isEqualTo("4 no");
    assertThat(call.ward.question()).isNotEqualTo(question);
  }

  private static final String PAIN = "I have crushing chest pain and I can't breathe";

  /** A clinician types while we think about words that ask for help. */
  private void typedWhileWeThinkOf(String words, String typed) {
    call.thinking = Duration.ofSeconds(1);
    call.says(words);
    for (int i = 0; i < 500 && call.look().speaking() != LiveLook.Speaking.THINKING; i++)
      call.passes(0.02);
    call.tells(LiveCall.typed(9, typed)).passes(0.5);
  }

  private void emergencyWordingWasHeard() {
    assertThat(call.heard()).containsPattern("dial 9 1 1|call 9 1 1");
    int wording = call.ward.last().sayings().getLast().text().length();
    assertThat(call.ward.went.lastEntry().getValue().heard().getLast()).isEqualTo(wording);
    assertThat(call.ward.record).contains("leave");
    assertThat(call.line.faults).isEmpty();
    assertThat(call.over()).isTrue();
  }

  @Test
  void who_speaks_over_it_does_not_lose_the_emergency_wording_behind_it() {
    typedWhileWeThinkOf(PAIN, "I am Ann. I am calling you. Stay where you are please.");
    call.passes(2).says("what do you say please").passes(60);
    emergencyWordingWasHeard();
  }

  @Test
  void emergency_wording_does_not_wait_for_what_was_typed_before_it() {
    typedWhileWeThinkOf(PAIN, "I am Ann. I am calling you. Stay where you are please.");
    call.passes(60);
    emergencyWordingWasHeard();
    assertThat(call.heard())
        .contains("I am Ann. What you told me may be an emergency.")
        .endsWith("I am calling you. Stay where you are please.");
    assertThat(call.ward.typed).containsOnlyKeys(9);
  }

  @Test
  void what_is_typed_into_a_goodbye_is_not_interrupted() {
    call.says("stop calling me").passes(4);
    assertThat(call.ward.last().then()).isEqualTo(Answer.Then.HANG_UP);
    call.tells(LiveCall.typed(9, ASKED));
    for (int i = 0; i < 500 && call.line.playing(); i++) {
      if (i % 100 == 0) call.says("wait a moment please");
      call.passes(0.02);
    }
    assertThat(call.line.clears).isZero();
  }

  @Test
  void one_that_is_cut_before_anything_of_it_was_heard_leaves_the_question_standing() {
    call.says("well let me see it is a three I would say").passes(1.5);
    call.tells(LiveCall.typed(9, ASKED)).passes(6);
    assertThat(call.ward.typed).containsExactly(entry(9, 0));
    assertThat(call.ward.record).last().asString().startsWith("3 well let me see");
  }
}
