package org.carecompanion.telephony.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.stt.SpeechStream;
import org.junit.jupiter.api.Test;

class EarTest {
  private final List<Long> places = new ArrayList<>();
  private final Ear ear = new Ear(new NoVoice(), (activity, place, samples) -> places.add(place));
  private Duration now = Duration.ZERO;

  EarTest() {
    ear.begin(now);
  }

  /** A recogniser that remembers which frames it was told of. */
  private static final class Told implements SpeechStream {
    final List<AudioFrame> frames = new ArrayList<>();
    boolean open = true;
    boolean closed;

    @Override
    public void hear(AudioFrame frame) {
      assertThat(closed).isFalse();
      frames.add(frame);
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static Told notOpen() {
    var told = new Told();
    told.open = false;
    return told;
  }

  private void tick() {
    now = now.plus(AudioFrame.LENGTH);
    ear.ticks(now);
    ear.passed(now);
  }

  private void speaks(int frames) {
    for (int i = 0; i < frames; i++) {
      ear.hear(now, new short[AudioFrame.SAMPLES], now);
      tick();
    }
  }

  private void sendsNothing(Duration time) {
    for (long i = time.dividedBy(AudioFrame.LENGTH); i > 0; i--) tick();
  }

  @Test
  void a_time_that_makes_no_sense_does_not_move_the_clock_though_silence_follows() {
    speaks(50);
    ear.hear(Duration.ofHours(20), new short[AudioFrame.SAMPLES], now);
    sendsNothing(Duration.ofSeconds(5));
    assertThat(places.getLast()).isBetween(240L, 250L);
    assertThat(places).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void a_packet_that_comes_again_much_later_does_not_turn_the_clock_back() {
    speaks(100);
    ear.hear(Duration.ofMillis(20), new short[AudioFrame.SAMPLES], now);
    sendsNothing(Duration.ofSeconds(3));
    assertThat(places.getLast()).isBetween(190L, 210L);
  }

  @Test
  void who_takes_over_from_a_recogniser_and_fails_gives_back_all_that_came_since() {
    var first = new Told();
    var second = notOpen();
    ear.listenWith(() -> first);
    speaks(50);
    ear.listenWith(() -> second);
    speaks(100);
    assertThat(first.frames).hasSize(50);
    assertThat(second.frames).hasSize(100);
    assertThat(ear.listenAsBefore()).isTrue();
    assertThat(second.closed).isTrue();
    speaks(10);
    assertThat(first.frames)
        .extracting(AudioFrame::number)
        .as("every frame once, in order")
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(160);
    assertThat(ear.listenAsBefore()).as("there was one before only").isFalse();
  }

  @Test
  void a_recogniser_is_let_go_once_the_one_that_takes_over_has_been_open_for_a_second() {
    var first = new Told();
    var second = notOpen();
    ear.listenWith(() -> first);
    ear.listenWith(() -> second);
    speaks(100);
    assertThat(first.closed).isFalse();
    second.open = true;
    speaks(50);
    assertThat(first.closed).isFalse();
    speaks(1);
    assertThat(first.closed).isTrue();
    assertThat(second.frames).as("all of them").hasSize(151);
    assertThat(ear.listenAsBefore()).isFalse();
    assertThat(second.closed).isFalse();
  }

  @Test
  void who_is_refused_a_moment_after_it_was_opened_gives_back_all_that_came_since() {
    var first = new Told();
    ear.listenWith(() -> first);
    speaks(50);
    ear.listenWith(Told::new);
    speaks(20);
    assertThat(ear.listenAsBefore()).isTrue();
    assertThat(first.frames).hasSize(70);
  }

  @Test
  void nothing_is_left_open() {
    var first = new Told();
    var second = notOpen();
    ear.listenWith(() -> first);
    ear.listenWith(() -> second);
    speaks(1);
    ear.close();
    assertThat(first.closed).isTrue();
    assertThat(second.closed).isTrue();
  }
}
