package org.carecompanion.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a carrier sends, or somebody who wants to do harm. */
class FrameAssemblerFuzzTest {
  private record Packet(long millis, int length, boolean fetch, boolean silence) {}

  @Provide
  Arbitrary<List<Packet>> anything() {
    Arbitrary<Long> times =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 30_000),
            Arbitraries.longs(),
            Arbitraries.longs().between(-100, 86_500_000));
    Arbitrary<Integer> lengths =
        Arbitraries.oneOf(
            Arbitraries.of(0, 1, 80, 160, 800), Arbitraries.integers().between(0, 79_840));
    return Combinators.combine(
            times, lengths, Arbitraries.of(true, false), Arbitraries.of(true, false, false, false))
        .as(Packet::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 1_500)
  void it_keeps_little_more_than_ten_seconds_and_never_counts_backwards(
      @ForAll("anything") List<Packet> packets) {
    FrameAssembler assembler = new FrameAssembler();
    short[] sound = new short[80_000];
    short[] frame = new short[AudioFrame.SAMPLES];
    long last = -1;
    for (Packet packet : packets) {
      if (packet.silence()) assembler.silentUntil(packet.millis());
      else assembler.take(packet.millis(), sound, packet.length());
      assertThat(assembler.held()).isLessThanOrEqualTo(FrameAssembler.KEPT.plusSeconds(1));
      assertThat(assembler.nextNumber()).isGreaterThan(last);
      while (packet.fetch()) {
        long number = assembler.nextNumber();
        if (!assembler.next(frame)) break;
        assertThat(number).isGreaterThan(last);
        last = number;
      }
    }
  }

  @Property(tries = 300)
  void packets_swapped_with_a_neighbour_or_sent_twice_come_out_in_order(
      @ForAll Random random, @ForAll @IntRange(min = 3, max = 300) int count) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
      if (random.nextInt(5) == 0) order.add(i);
    }
    for (int i = 0; i + 1 < order.size(); i++)
      if (random.nextInt(4) == 0) Collections.swap(order, i, ++i);
    FrameAssembler assembler = new FrameAssembler();
    for (int n : order) {
      short[] samples = new short[AudioFrame.SAMPLES];
      java.util.Arrays.fill(samples, (short) n);
      assembler.take(20L * n, samples, samples.length);
    }
    short[] frame = new short[AudioFrame.SAMPLES];
    for (int n = 0; n < count; n++) {
      assertThat(assembler.next(frame)).isTrue();
      assertThat(frame).containsOnly((short) n);
    }
    assertThat(assembler.next(frame)).isFalse();
  }
}
