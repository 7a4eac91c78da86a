package org.carecompanion.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.simulator.media.Diary.Event;
import org.carecompanion.simulator.media.PersonAtPhone.Deed;
import org.carecompanion.simulator.media.PersonAtPhone.Moment;
import org.carecompanion.simulator.patient.Callee;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.patient.PatientFiles;
import org.carecompanion.simulator.patient.Ring;
import org.carecompanion.simulator.sound.Speaker;
import org.junit.jupiter.api.Test;

/** What someone at the phone does, moment by moment, in the stream's own time. */
class PersonAtPhoneTest {
  private static final String RUTH = "+12125550142";
  private static final String INTERRUPTS = "+17035550133";
  private static final String VOICEMAIL = "+13055550172";

  private final PatientBook book =
      new PatientFiles().withFolder(Path.of("src/test/resources/patients")).book();
  private final Speaker speaker = new Speaker(Speaker.Kind.BUZZ);
  private final List<Event> events = new ArrayList<>();

  @Test
  void an_answering_machine_says_what_is_left_of_its_greeting_until_its_tape_is_full()
      throws Exception {
    int whole = speak(person(VOICEMAIL, Duration.ZERO).live(at(0, 0))).clip().size();
    int rest = speak(person(VOICEMAIL, Duration.ofSeconds(3)).live(at(0, 0))).clip().size();
    assertThat(whole - rest).isEqualTo(3 * 8000);
    PersonAtPhone late = person(VOICEMAIL, Duration.ofSeconds(30));
    assertThat(speak(late.live(at(0, 0))).clip().size()).isZero();
    assertThat(late.live(at(100, 0))).isInstanceOf(Deed.Nothing.class);
    assertThat(late.live(at(150_000, 0))).isInstanceOf(Deed.HangUp.class);
  }

  @Test
  void a_question_is_answered_when_it_is_over_and_not_before() throws Exception {
    PersonAtPhone ruth = person(RUTH, Duration.ZERO);
    assertThat(ruth.live(at(1000, 0, "Do", "you", "have", "any", "chest", "pain?")))
        .isInstanceOf(Deed.Nothing.class);
    assertThat(ruth.live(at(1880, 880))).isInstanceOf(Deed.Nothing.class);
    assertThat(answered(ruth, 1900)).isTrue();
    assertThat(events)
        .containsExactly(
            new Event.Heard("Do you have any chest pain?"),
            new Event.Did(Diary.Way.SPEAKS, "No.", 0.92, "chest_pain"));
  }

  @Test
  void for_words_without_a_question_they_wait_longer_and_ask() throws Exception {
    PersonAtPhone ruth = person(RUTH, Duration.ZERO);
    ruth.live(at(1000, 0, "The", "moon", "is", "round."));
    assertThat(ruth.live(at(4900, 3900))).isInstanceOf(Deed.Nothing.class);
    assertThat(events).containsExactly(new Event.Heard("The moon is round."));
    assertThat(answered(ruth, 5000)).isTrue();
    assertThat(events).contains(new Event.NotUnderstood("The moon is round."));
  }

  @Test
  void who_interrupts_waits_for_what_comes_and_does_not_ask_about_half_a_sentence() {
    PersonAtPhone ivo = person(INTERRUPTS, Duration.ZERO);
    assertThat(ivo.live(at(0, 0, "This"))).isInstanceOf(Deed.Nothing.class);
    assertThat(ivo.live(at(1000, 0, "is"))).isInstanceOf(Deed.Speak.class);
    for (long now = 1020; now < 12_000; now += 20) {
      assertThat(ivo.live(at(now, now - 1000))).isInstanceOf(Deed.Nothing.class);
    }
    assertThat(events)
        .containsExactly(
            new Event.Heard("This is"),
            new Event.Did(
                Diary.Way.SPEAKS, "Wait a moment please, I must sit down", 0.92, "interjection"));
  }

  @Test
  void what_still_comes_while_they_take_the_floor_is_no_question() {
    PersonAtPhone ivo = person(INTERRUPTS, Duration.ZERO);
    ivo.live(at(0, 0, "This"));
    assertThat(ivo.live(at(1000, 0, "is"))).isInstanceOf(Deed.Speak.class);
    ivo.live(new Moment(1200, List.of("a"), 0, true));
    ivo.live(new Moment(2400, List.of(), 1200, true));
    for (long now = 2420; now < 12_000; now += 20) {
      assertThat(ivo.live(at(now, now - 1200))).isInstanceOf(Deed.Nothing.class);
    }
    assertThat(events).doesNotContain(new Event.NotUnderstood("a"));
  }

  /** From then on, moment by moment, until they speak: their voice is made elsewhere. */
  private static boolean answered(PersonAtPhone person, long from) throws InterruptedException {
    for (long now = from; now < from + 10_000; now += 20) {
      if (person.live(at(now, now - 1000)) instanceof Deed.Speak) {
        return true;
      }
      Thread.sleep(5);
    }
    return false;
  }

  private PersonAtPhone person(String number, Duration sinceAnswer) {
    Callee callee = ((Ring.Answered) book.ring(number)).callee();
    return new PersonAtPhone(callee, new Tongue(speaker, 1, ""), events::add, sinceAnswer);
  }

  private static Moment at(long millis, long quiet, String... words) {
    return new Moment(millis, List.of(words), quiet, false);
  }

  private static Deed.Speak speak(Deed deed) {
    return (Deed.Speak) deed;
  }
}
