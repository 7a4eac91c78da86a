package org.carecompanion.speech.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.speech.audio.AudioClip;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private final Playback playback = new Playback(Pacing.TWILIO);
  private final Carrier carrier = new Carrier();
  private final List<Played> played = new ArrayList<>();
  private Duration now = Duration.ZERO;

  private static AudioClip clip(int millis) {
    return AudioClip.ofMuLaw(new byte[millis * 8]);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  /** Both sides at work, every 20 ms. */
  private void run(int millis) {
    for (int i = 0; i < millis / 20; i++) {
      playback.due(now).forEach(carrier::take);
      stall(20);
    }
  }

  /** Only the carrier at work. */
  private void stall(int millis) {
    for (int i = 0; i < millis / 20; i++) {
      carrier.play();
      now = now.plus(millis(20));
      for (String mark : carrier.returned()) played.addAll(playback.marked(mark, now));
    }
  }

  @Test
  void the_carrier_has_200_ms_and_no_more() {
    playback.say(1, clip(5_000));
    playback.due(now).forEach(carrier::take);
    assertThat(carrier.holds()).isEqualTo(millis(200));
    run(1_000);
    assertThat(carrier.holds()).isBetween(millis(160), millis(180));
    assertThat(carrier.gaps).isZero();
  }

  @Test
  void a_phrase_is_heard_when_its_mark_returns() {
    playback.say(1, clip(490));
    playback.say(2, clip(500));
    run(480);
    assertThat(played).isEmpty();
    run(40);
    assertThat(played).containsExactly(new Played(1, millis(490), millis(490)));
    assertThat(playback.finished()).isFalse();
    run(600);
    assertThat(played).hasSize(2).allMatch(Played::fully);
    assertThat(playback.finished()).isTrue();
    assertThat(carrier.heard).hasSize(25 + 25);
  }

  @Test
  void after_a_stall_it_catches_up_to_its_lead_and_not_more() {
    playback.say(1, clip(5_000));
    run(200);
    stall(1_000);
    assertThat(carrier.gaps).isPositive();
    playback.due(now).forEach(carrier::take);
    assertThat(carrier.holds()).isEqualTo(millis(200));
    int before = carrier.gaps;
    run(2_000);
    assertThat(carrier.gaps).isEqualTo(before);
  }

  @Test
  void a_stall_shorter_than_the_lead_is_not_heard() {
    playback.say(1, clip(5_000));
    run(200);
    stall(160);
    run(1_000);
    assertThat(carrier.gaps).isZero();
  }

  @Test
  void paused_it_sends_nothing_and_goes_on_where_it_stopped() {
    AudioClip clip = clip(1_000);
    playback.say(1, clip);
    run(400);
    playback.pause();
    assertThat(playback.due(now)).isEmpty();
    run(1_000);
    // those of 400 ms, and what the carrier still had
    assertThat(carrier.heard).hasSize(20 + 8);
    playback.resume();
    run(1_000);
    assertThat(carrier.heardOf(clip)).isEqualTo(millis(1_000));
    assertThat(played).containsExactly(new Played(1, millis(1_000), millis(1_000)));
  }

  @Test
  void interrupted_not_one_frame_of_the_saying_is_sent_any_more() {
    AudioClip old = clip(3_000);
    AudioClip waits = clip(1_000);
    playback.say(1, old);
    playback.say(2, waits);
    run(1_000);
    Stopped stopped = playback.interrupt(now);
    carrier.take(stopped.send());
    Duration heard = carrier.heardOf(old);
    AudioClip next = clip(500);
    playback.say(3, next);
    run(2_000);
    assertThat(carrier.heardOf(old)).isEqualTo(heard).isEqualTo(millis(1_000));
    assertThat(carrier.heardOf(waits)).isZero();
    assertThat(carrier.heardOf(next)).isEqualTo(millis(500));
    // by our reckoning, less the way to the ear
    assertThat(stopped.played())
        .containsExactly(
            new Played(1, millis(800), millis(3_000)), new Played(2, millis(0), millis(1_000)));
  }

  @Test
  void marks_that_return_because_of_a_clear_prove_nothing() {
    playback.say(1, clip(100));
    playback.say(2, clip(3_000));
    playback.due(now).forEach(carrier::take);
    Stopped stopped = playback.interrupt(now);
    carrier.take(stopped.send());
    List<String> returned = carrier.returned();
    assertThat(returned).containsExactly("0:1");
    for (String mark : returned) assertThat(playback.marked(mark, now)).isEmpty();
    assertThat(stopped.played())
        .containsExactly(
            new Played(1, millis(0), millis(100)), new Played(2, millis(0), millis(3_000)));
  }

  @Test
  void a_mark_that_returns_before_its_sound_can_have_been_played_proves_only_so_much() {
    playback.say(1, clip(200));
    playback.due(now).forEach(carrier::take);
    assertThat(playback.marked("0:1", millis(40)))
        .containsExactly(new Played(1, millis(40), millis(200)));
  }

  @Test
  void a_phrase_without_its_mark_was_not_heard_to_the_end_for_certain() {
    playback.say(1, clip(200));
    playback.say(2, clip(200));
    playback.due(now);
    playback.due(millis(300));
    assertThat(playback.overdue(millis(3_000))).isEmpty();
    assertThat(playback.overdue(millis(3_300)))
        .containsExactly(new Played(1, millis(180), millis(200)));
    // the mark behind it came: so did the first, though its own was lost
    assertThat(playback.marked("0:2", millis(3_350)))
        .containsExactly(new Played(2, millis(200), millis(200)));
  }

  @Test
  void a_lost_mark_is_made_good_by_the_next() {
    playback.say(1, clip(100));
    playback.say(2, clip(100));
    playback.due(now);
    playback.due(millis(20));
    assertThat(playback.marked("0:2", millis(400))).hasSize(2).allMatch(Played::fully);
  }

  @Test
  void how_long_the_way_is_is_learnt_from_marks() {
    playback.say(1, clip(200));
    playback.say(2, clip(5_000));
    playback.due(now);
    // half a second after it should have ended
    playback.marked("0:1", millis(700));
    for (int at = 200; at <= 1_000; at += 20) playback.due(millis(at));
    assertThat(playback.interrupt(millis(1_000)).played())
        .containsExactly(new Played(2, millis(300), millis(5_000)));
  }

  @Test
  void exotel_gets_whole_chunks_and_the_rest_of_a_phrase() {
    Playback exotel = new Playback(Pacing.EXOTEL);
    AudioClip clip = clip(500);
    exotel.say(1, clip);
    List<Outgoing> sent = new ArrayList<>();
    for (int at = 0; at < 600; at += 20) sent.addAll(exotel.due(millis(at)));
    assertThat(sent)
        .containsExactly(
            new Outgoing.Sound(clip, 0, 10, millis(0)),
            new Outgoing.Sound(clip, 10, 10, millis(200)),
            new Outgoing.Sound(clip, 20, 5, millis(400)),
            new Outgoing.Mark("0:1"));
  }

  @Test
  void a_late_mark_of_a_phrase_proves_nothing_of_the_same_phrase_said_again() {
    playback.say(1, clip(200));
    playback.due(now);
    assertThat(playback.overdue(millis(3_300))).hasSize(1);
    playback.say(1, clip(200));
    playback.due(millis(3_400));
    assertThat(playback.marked("0:1", millis(3_450))).isEmpty();
    assertThat(playback.marked("0:2", millis(3_800)))
        .containsExactly(new Played(1, millis(200), millis(200)));
  }

  @Test
  void one_quick_mark_does_not_make_a_slow_way_quick() {
    playback.say(1, clip(200));
    playback.say(2, clip(200));
    playback.say(3, clip(5_000));
    playback.due(now);
    for (int at = 20; at <= 1_000; at += 20) {
      if (at == 700) playback.marked("0:1", millis(at));
      if (at == 720) playback.marked("0:2", millis(at));
      playback.due(millis(at));
    }
    // the way took 0.5 s once, and 0.3 s then
    assertThat(playback.interrupt(millis(1_000)).played())
        .containsExactly(new Played(3, millis(100), millis(5_000)));
  }

  @Test
  void a_phrase_without_sound_is_heard_at_once() {
    playback.say(1, clip(0));
    run(20);
    assertThat(played).containsExactly(new Played(1, millis(0), millis(0)));
  }
}
