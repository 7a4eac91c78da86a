package org.carecompanion.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameAssemblerTest {
  private final FrameAssembler assembler = new FrameAssembler();

  /** Every sample of packet n is n + 1, so that what is lost shows. */
  private static short[] packet(int number, int length) {
    short[] samples = new short[length];
    java.util.Arrays.fill(samples, (short) (number + 1));
    return samples;
  }

  private Arrival take(int number) {
    return assembler.take(20L * number, packet(number, 160), 160);
  }

  /** What each frame begins with, all there are; 0 is silence. */
  private List<Integer> frames() {
    List<Integer> frames = new ArrayList<>();
    short[] frame = new short[160];
    while (assembler.next(frame)) frames.add((int) frame[0]);
    return frames;
  }

  @Test
  void packets_in_order_come_out_as_they_are() {
    assertThat(take(0)).isEqualTo(Arrival.IN_TIME);
    assertThat(take(1)).isEqualTo(Arrival.IN_TIME);
    assertThat(frames()).containsExactly(1, 2);
    assertThat(assembler.nextNumber()).isEqualTo(2);
  }

  @Test
  void a_packet_that_was_overtaken_is_put_where_it_belongs() {
    take(0);
    assertThat(take(2)).isEqualTo(Arrival.EARLY);
    assertThat(frames()).containsExactly(1);
    assertThat(take(1)).isEqualTo(Arrival.IN_TIME);
    assertThat(frames()).containsExactly(2, 3);
    assertThat(assembler.losses().padded()).isZero();
  }

  @Test
  void what_is_missing_becomes_silence_once_three_later_ones_have_come() {
    take(0);
    take(2);
    take(3);
    assertThat(frames()).containsExactly(1);
    take(4);
    assertThat(frames()).containsExactly(0, 3, 4, 5);
    assertThat(assembler.losses().padded()).isEqualTo(Duration.ofMillis(20));
  }

  @Test
  void what_comes_after_its_silence_is_dropped() {
    take(0);
    for (int n : new int[] {2, 3, 4}) take(n);
    assertThat(take(1)).isEqualTo(Arrival.LATE);
    assertThat(take(5)).isEqualTo(Arrival.IN_TIME);
    assertThat(frames()).containsExactly(1, 0, 3, 4, 5, 6);
    assertThat(assembler.losses().late()).isEqualTo(Duration.ofMillis(20));
  }

  @Test
  void a_packet_that_comes_twice_counts_once() {
    take(0);
    assertThat(take(0)).isEqualTo(Arrival.LATE);
    take(2);
    take(2);
    take(1);
    assertThat(frames()).containsExactly(1, 2, 3);
    assertThat(assembler.losses().late()).isEqualTo(Duration.ofMillis(40));
  }

  @Test
  void short_packets_that_come_twice_count_once_too() {
    assembler.take(0, packet(0, 80), 80);
    assertThat(assembler.take(0, packet(0, 80), 80)).isEqualTo(Arrival.LATE);
    assembler.take(10, packet(0, 80), 80);
    assertThat(frames()).containsExactly(1);
  }

  @Test
  void times_that_are_rounded_make_neither_gap_nor_overlap() {
    long[] times = {0, 21, 39, 60, 83, 98};
    for (int i = 0; i < times.length; i++)
      assertThat(assembler.take(times[i], packet(i, 160), 160)).isEqualTo(Arrival.IN_TIME);
    assertThat(frames()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(assembler.losses())
        .isEqualTo(new Losses(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0));
  }

  @Test
  void a_sender_whose_clock_is_slower_is_followed_in_steps() {
    // 0.1% too slow: a second of sound every 1001 ms
    for (int i = 0; i < 50 * 60; i++)
      assertThat(assembler.take(Math.round(i * 20.02), packet(0, 160), 160))
          .isIn(Arrival.IN_TIME, Arrival.EARLY);
    frames();
    assertThat(assembler.losses().dropped()).isPositive();
    assertThat(assembler.losses().clockJumps()).isZero();
    assertThat(assembler.nextNumber()).isBetween(2998L, 3003L);
  }

  @Test
  void packets_of_any_size_become_frames_of_20_ms() {
    assembler.take(0, packet(0, 800), 800);
    assembler.take(100, packet(1, 800), 800);
    assertThat(frames()).containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2, 2);
  }

  @Test
  void at_most_ten_seconds_are_kept_and_the_oldest_go() {
    for (int i = 0; i < 600; i++) take(i);
    assertThat(assembler.held()).isEqualTo(FrameAssembler.KEPT);
    assertThat(assembler.nextNumber()).isEqualTo(100);
    assertThat(frames()).hasSize(500).startsWith(101).endsWith(600);
    assertThat(assembler.losses().dropped()).isEqualTo(Duration.ofSeconds(2));
  }

  /** The room for more than a second is only made when it is needed, and each time. */
  @Test
  void a_stall_in_the_middle_of_a_call_loses_nothing() {
    for (int n = 0; n < 33; n++) take(n);
    assertThat(frames()).hasSize(33);
    for (int n = 33; n < 333; n++) take(n);
    assertThat(frames()).isEqualTo(IntStream.rangeClosed(34, 333).boxed().toList());
    for (int n = 333; n < 433; n++) take(n);
    assertThat(frames()).isEqualTo(IntStream.rangeClosed(334, 433).boxed().toList());
    assertThat(assembler.losses().dropped()).isZero();
  }

  @Test
  void silence_can_be_declared_when_nothing_comes() {
    take(0);
    assembler.silentUntil(100);
    assertThat(frames()).containsExactly(1, 0, 0, 0, 0);
    assertThat(assembler.take(100, packet(5, 160), 160)).isEqualTo(Arrival.IN_TIME);
  }

  @Test
  void a_silence_longer_than_what_is_kept_keeps_the_count_of_frames() {
    take(0);
    frames();
    assembler.silentUntil(60_000);
    assertThat(assembler.nextNumber()).isGreaterThan(2_400);
    assertThat(frames()).hasSizeLessThanOrEqualTo(500);
    assertThat(assembler.nextNumber()).isEqualTo(3_000);
  }

  @Test
  void one_packet_with_a_senseless_time_harms_nothing() {
    take(0);
    assertThat(assembler.take(Long.MAX_VALUE, packet(9, 160), 160)).isEqualTo(Arrival.ASTRAY);
    assertThat(assembler.take(-5_000_000, packet(9, 160), 160)).isEqualTo(Arrival.ASTRAY);
    assertThat(take(1)).isEqualTo(Arrival.IN_TIME);
    assertThat(frames()).containsExactly(1, 2);
  }

  @Test
  void a_sender_that_starts_its_clock_anew_is_heard_again_after_half_a_second() {
    for (int i = 0; i < 1_000; i++) take(i);
    frames();
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 50; i++) arrivals.add(assembler.take(20L * i, packet(7, 160), 160));
    assertThat(arrivals.indexOf(Arrival.CLOCK_SET)).isEqualTo(24);
    assertThat(arrivals.subList(25, 50)).containsOnly(Arrival.IN_TIME);
    assertThat(frames()).hasSize(26).containsOnly(8);
    assertThat(assembler.losses().clockJumps()).isOne();
  }

  @Test
  void a_sender_that_was_away_for_a_minute_goes_on_where_its_clock_says() {
    take(0);
    frames();
    for (int i = 0; i < 30; i++) assembler.take(60_000 + 20L * i, packet(7, 160), 160);
    assertThat(assembler.nextNumber()).isEqualTo(3_024);
    assertThat(frames()).hasSize(6).containsOnly(8);
  }

  @Test
  void a_packet_longer_than_what_is_kept_is_a_fault_of_the_caller() {
    assertThatThrownBy(() -> assembler.take(0, new short[90_000], 90_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
