package org.carecompanion.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.assertj.core.data.Offset;
import org.carecompanion.simulator.measure.SpeechTimes;
import org.carecompanion.simulator.measure.SpeechTimes.Made;
import org.carecompanion.simulator.media.Occasion.Why;
import org.carecompanion.simulator.media.StreamFigures.Answer;
import org.carecompanion.simulator.media.StreamWatch.Closing;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.Fingerprint;
import org.carecompanion.simulator.sound.MuLaw;
import org.junit.jupiter.api.Test;

/** What happened on a stream, millisecond by millisecond, and the figures that come of it. */
class StreamWatchTest {
  private static final short[] FRAME = MuLaw.decode(MuLaw.encode(new short[160]));
  private static final Offset<Double> EXACTLY = within(0.001);

  /** The clock does not begin at zero. */
  private static final long START = 1_000_000_000_000L;

  private final SpeechTimes times = new SpeechTimes();
  private final StreamWatch watch =
      new StreamWatch("one", new AnswerWatch(times, "anna", Set.of("mood")));

  @Test
  void sound_that_is_there_in_time_leaves_no_gap() {
    sounds(0, 1000);
    assertThat(gaps().late()).isZero();
    assertThat(gaps().sounded()).isEqualTo(1000, EXACTLY);
  }

  @Test
  void silence_within_a_phrase_counts_by_its_length() {
    sounds(0, 200);
    sounds(210, 100);
    sounds(5310, 100);
    assertThat(gaps().late()).isEqualTo(10 + 5000, EXACTLY);
    assertThat(gaps().over60().ms()).isEqualTo(5000, EXACTLY);
    assertThat(gaps().over60().count()).isEqualTo(1);
    assertThat(gaps().longest()).isEqualTo(5000, EXACTLY);
    assertThat(gaps().sounded()).isEqualTo(400, EXACTLY);
  }

  @Test
  void silence_between_phrases_is_no_gap() {
    sounds(0, 200);
    watch.mark();
    sounds(1200, 100);
    assertThat(gaps().late()).isZero();
  }

  @Test
  void silence_for_a_patient_who_speaks_is_no_gap() {
    sounds(0, 500);
    speaks(Why.NODS, 400, 600);
    sounds(2600, 100);
    assertThat(gaps().late()).isZero();
  }

  @Test
  void silence_while_the_simulator_stood_still_is_counted_apart() {
    sounds(0, 200);
    watch.came(at(220), at(300));
    sounds(310, 100);
    assertThat(gaps().late()).isEqualTo(30, EXACTLY);
    assertThat(gaps().leftOut()).isEqualTo(80, EXACTLY);
    assertThat(watch.figures().generator().stoodMs()).isEqualTo(80, EXACTLY);

    watch.came(at(320), at(335));
    sounds(500, 100);
    assertThat(gaps().late()).as("15 ms late is less than a frame").isEqualTo(30 + 90, EXACTLY);
    assertThat(watch.figures().generator().byMillisecond()[15]).isEqualTo(1);
  }

  @Test
  void a_product_that_stops_at_a_voice_and_clears_after_words() {
    sounds(0, 820);
    begins(Why.INTERRUPTS, 810);
    sounds(820, 60);
    words(1006);
    speaksOn(830, 1330);
    watch.clear(at(1312));
    BargeIn one = bargeIn();
    assertThat(one.why()).isEqualTo(Why.INTERRUPTS);
    assertThat(one.times().pause()).isEqualTo(50, EXACTLY);
    assertThat(one.times().clear()).hasValue(502);
    assertThat(one.times().clearAfterDecision()).as("1306 is close to the frame at 1310").isEmpty();
    assertThat(one.frames().afterClear()).isZero();
  }

  @Test
  void the_decision_falls_with_the_first_frame_after_words_have_stood() {
    sounds(0, 800);
    begins(Why.INTERRUPTS, 600);
    words(993);
    speaksOn(620, 1400);
    watch.clear(at(1309));
    assertThat(bargeIn().times().clearAfterDecision()).hasValue(9);
  }

  @Test
  void frames_after_the_clear_count_also_when_a_short_word_is_long_over() {
    sounds(0, 1000);
    speaks(Why.INTERRUPTS, 800, 1200);
    watch.finished();
    watch.clear(at(1500));
    sounds(1500, 600);
    assertThat(bargeIn().frames().afterClear()).isEqualTo(30);
  }

  @Test
  void an_answer_after_the_clear_is_not_the_old_saying() {
    sounds(0, 1000);
    speaks(Why.INTERRUPTS, 800, 1200);
    watch.finished();
    watch.clear(at(1500));
    sounds(1900, 600);
    assertThat(bargeIn().frames().afterClear()).as("it had stopped").isZero();
  }

  @Test
  void an_answer_at_once_is_not_the_old_saying_either_when_the_words_were_understood() {
    sounds(0, 1000);
    speaks(Why.INTERRUPTS, 800, 1200);
    watch.finished();
    watch.clear(at(1500));
    times.whole("anna", at(1510));
    sounds(1520, 600);
    assertThat(bargeIn().frames().afterClear()).isZero();
  }

  @Test
  void an_answer_is_measured_from_voice_and_from_words() {
    speaks(Why.ANSWERS, 1000, 2000);
    watch.finished();
    times.whole("anna", at(2500));
    sounds(2540, 100);
    watch.mark();
    Answer answer = onlyAnswer();
    assertThat(answer.ms()).isEqualTo(560, EXACTLY);
    assertThat(answer.afterWordsMs().orElseThrow()).isEqualTo(40, EXACTLY);
    assertThat(answer.turnMs().orElseThrow()).isEqualTo(40, EXACTLY);
  }

  @Test
  void the_time_of_a_voice_that_made_the_sound_is_taken_off() {
    speaks(Why.ANSWERS, 1000, 2000);
    watch.finished();
    times.whole("anna", at(2500));
    times.made(Fingerprint.of(Clip.of(new short[800])), new Made(at(2510), at(2810)));
    sounds(2850, 100);
    watch.mark();
    assertThat(onlyAnswer().afterWordsMs().orElseThrow()).isEqualTo(350, EXACTLY);
    assertThat(onlyAnswer().turnMs().orElseThrow()).isEqualTo(50, EXACTLY);
  }

  @Test
  void of_a_voice_that_was_asked_before_only_the_time_that_was_waited_for() {
    speaks(Why.ANSWERS, 1000, 2000);
    watch.finished();
    times.whole("anna", at(2500));
    times.made(Fingerprint.of(Clip.of(new short[800])), new Made(at(2300), at(2600)));
    sounds(2630, 100);
    watch.mark();
    assertThat(onlyAnswer().turnMs().orElseThrow()).isEqualTo(30, EXACTLY);
  }

  @Test
  void where_sound_is_cut_nobody_knows_how_long_its_voice_took() {
    speaks(Why.ANSWERS, 1000, 2000);
    watch.finished();
    times.whole("anna", at(2500));
    sounds(2850, 100);
    watch.clear(at(2900));
    assertThat(onlyAnswer().afterWordsMs().orElseThrow()).isEqualTo(350, EXACTLY);
    assertThat(onlyAnswer().turnMs()).isEmpty();
  }

  @Test
  void where_the_product_waits_for_more_its_share_is_not_known() {
    watch.says(new Occasion(Why.ANSWERS, "mood"));
    frames(1000, 2000);
    watch.finished();
    times.whole("anna", at(2500));
    sounds(2900, 100);
    watch.mark();
    assertThat(onlyAnswer().turnMs()).isEmpty();
  }

  @Test
  void talk_that_goes_on_is_no_answer() {
    sounds(0, 1000);
    speaks(Why.INTERRUPTS, 300, 600);
    watch.finished();
    sounds(1000, 2000);
    assertThat(watch.figures().talk().answers().given()).isEmpty();
  }

  @Test
  void who_has_to_speak_again_was_not_answered() {
    speaks(Why.ANSWERS, 1000, 2000);
    watch.finished();
    speaks(Why.ANSWERS, 9000, 9500);
    watch.finished();
    times.whole("anna", at(10_000));
    sounds(10_050, 100);
    watch.mark();
    assertThat(watch.figures().talk().answers().unanswered()).isEqualTo(1);
    assertThat(onlyAnswer().ms()).isEqualTo(570, EXACTLY);
  }

  @Test
  void an_answer_before_the_words_is_counted_and_not_measured_from_them() {
    speaks(Why.ANSWERS, 1000, 2000);
    watch.finished();
    sounds(2400, 20);
    times.whole("anna", at(2401));
    watch.mark();
    assertThat(onlyAnswer().afterWordsMs()).isEmpty();
    assertThat(watch.figures().talk().answers().beforeWords()).isEqualTo(1);
  }

  @Test
  void who_ended_it() {
    assertThat(watch.closing()).isEqualTo(Closing.OPEN);
    watch.closedBy(1006);
    watch.over();
    assertThat(watch.closing()).isEqualTo(Closing.DROPPED);
  }

  private static long at(long millis) {
    return START + millis * 1_000_000;
  }

  /** Sound for so long, frame by frame at its own pace, beginning now. */
  private void sounds(long from, long millis) {
    for (long now = from; now < from + millis; now += 20) {
      watch.media(FRAME, at(now));
    }
  }

  private void speaks(Why why, long from, long to) {
    watch.says(new Occasion(why, "pain"));
    frames(from, to);
  }

  private void begins(Why why, long when) {
    watch.says(new Occasion(why, "pain"));
    watch.frame(true, at(when));
  }

  private void speaksOn(long from, long to) {
    frames(from, to);
  }

  private void frames(long from, long to) {
    for (long now = from; now <= to - 20; now += 20) {
      watch.frame(true, at(now));
    }
  }

  private void words(long when) {
    times.soFar("anna", at(when));
  }

  private StreamFigures.Gaps gaps() {
    return watch.figures().gaps();
  }

  private BargeIn bargeIn() {
    assertThat(watch.figures().talk().bargeIns()).hasSize(1);
    return watch.figures().talk().bargeIns().getFirst();
  }

  private Answer onlyAnswer() {
    assertThat(watch.figures().talk().answers().given()).hasSize(1);
    return watch.figures().talk().answers().given().getFirst();
  }
}
