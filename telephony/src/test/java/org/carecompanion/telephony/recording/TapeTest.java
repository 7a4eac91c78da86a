package org.carecompanion.telephony.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.telephony.recording.Cassette.millis;
import static org.carecompanion.telephony.recording.TwoSides.loud;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.playback.Outgoing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken down of a call, and what a player makes of it. */
class TapeTest {
  private static final Duration LAG = millis(200);
  private static final short[] SILENCE = new short[AudioFrame.SAMPLES];
  private static final short[] VOICE = filled(1_000);

  @TempDir Path home;

  private static short[] filled(int sample) {
    short[] samples = new short[AudioFrame.SAMPLES];
    Arrays.fill(samples, (short) sample);
    return samples;
  }

  private static AudioClip clip(int frames) {
    short[] samples = new short[frames * AudioFrame.SAMPLES];
    Arrays.fill(samples, (short) 2_000);
    return AudioClip.ofSamples(samples);
  }

  /** The patient's frames from one on, each 60 ms after it was spoken; voiced ones are theirs. */
  private static void frames(Tape tape, int from, int to, int voicedFrom, int voicedTo) {
    for (int i = from; i < to; i++)
      tape.patient(i, i >= voicedFrom && i < voicedTo ? VOICE : SILENCE, millis(80 + 20L * i));
  }

  private static void silent(Tape tape, int from, int to) {
    frames(tape, from, to, 0, 0);
  }

  private static Tape begun(Cassette cassette) {
    Tape tape = cassette.tape();
    tape.streamBegins(LAG, Duration.ZERO);
    return tape;
  }

  private static void says(Tape tape, int frames, long plays) {
    tape.sent(new Outgoing.Sound(clip(frames), 0, frames, millis(plays)), millis(plays));
  }

  @Test
  void the_patient_is_left_by_the_carriers_clock_however_late_their_sound_came()
      throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    silent(tape, 0, 50);
    for (int i = 50; i < 100; i++) tape.patient(i, VOICE, millis(2_500)); // held up for a second
    silent(tape, 100, 150);
    tape.end();
    TwoSides played = cassette.played();
    assertThat(played.millis()).isEqualTo(3_000);
    assertThat(loud(played.patient())).containsExactly("1000-2000");
    assertThat(loud(played.ours())).isEmpty();
    assertThat(cassette.fates).containsExactly(TapeStore.Fate.COMPLETE);
    assertThat(cassette.placing().began()).isEqualTo(Cassette.BEGAN.plusMillis(60));
  }

  @Test
  void what_they_heard_is_right_when_they_heard_it_on_their_clock() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    silent(tape, 0, 50);
    says(tape, 25, 1_080);
    silent(tape, 50, 92);
    tape.marked(millis(300), millis(1_080 + 500 + 300));
    silent(tape, 92, 150);
    tape.end();
    // heard 300 ms later than reckoned, by a clock that began 60 ms late
    assertThat(loud(cassette.played().ours())).containsExactly("1320-1820");
  }

  @Test
  void what_was_cleared_is_not_in_it() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    silent(tape, 0, 50);
    says(tape, 25, 1_080);
    tape.sent(new Outgoing.Clear(), millis(1_280));
    says(tape, 5, 3_000);
    tape.marked(LAG, millis(3_300));
    silent(tape, 50, 200);
    tape.end();
    assertThat(loud(cassette.played().ours())).containsExactly("1220-1420", "3140-3240");
  }

  @Test
  void what_a_carrier_still_held_when_its_stream_broke_off_was_not_heard() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    silent(tape, 0, 50);
    says(tape, 25, 1_080);
    tape.streamEnds(LAG, millis(1_580));
    tape.end();
    assertThat(loud(cassette.played().ours())).containsExactly("1220-1520");
  }

  @Test
  void another_stream_goes_on_where_the_wall_clock_says() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    frames(tape, 0, 100, 50, 100);
    tape.streamEnds(LAG, millis(2_080));
    tape.streamBegins(LAG, millis(4_000));
    for (int i = 0; i < 100; i++)
      tape.patient(i, i < 50 ? VOICE : SILENCE, millis(4_080 + 20L * i));
    says(tape, 25, 5_080);
    tape.marked(LAG, millis(5_780));
    tape.end();
    TwoSides played = cassette.played();
    assertThat(loud(played.patient())).containsExactly("1000-2000", "4000-5000");
    assertThat(loud(played.ours())).containsExactly("5220-5720");
    assertThat(cassette.placing().missing()).isEmpty();
  }

  @Test
  void another_nodes_tape_of_the_same_call_is_put_behind() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape died = begun(cassette);
    frames(died, 0, 500, 50, 100);
    Tape other = cassette.tape(2, Cassette.BEGAN.plusSeconds(20));
    other.streamBegins(LAG, Duration.ZERO);
    frames(other, 0, 100, 50, 100);
    other.end();
    assertThat(loud(cassette.played().patient())).containsExactly("1000-2000", "21000-22000");
    assertThat(cassette.placing().missing()).contains("interrupted");
  }

  @Test
  void a_carrier_that_sets_its_clock_does_not_make_the_call_longer() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    silent(tape, 0, 50);
    int jump = 50 * 3_600;
    for (int i = 50; i < 150; i++) tape.patient(i + jump, VOICE, millis(80 + 20L * i));
    tape.end();
    TwoSides played = cassette.played();
    assertThat(played.millis()).isEqualTo(3_000);
    assertThat(loud(played.patient())).containsExactly("1000-3000");
  }

  @Test
  void each_page_is_sealed_for_its_place_and_nobody_else_may_read_the_file() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    AudioClip secret = AudioClip.ofMuLaw("lanternfig".repeat(160).getBytes(StandardCharsets.UTF_8));
    silent(tape, 0, 200);
    tape.sent(new Outgoing.Sound(secret, 0, 10, millis(4_100)), millis(4_100));
    silent(tape, 200, 400);
    tape.end();
    Path file = cassette.onDisk().getFirst().file();
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("lanternfig");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(cassette.placing().samples()).isEqualTo(8 * 8_000);
    // the same bytes as the tape of another stream: not one page opens
    Files.move(file, file.resolveSibling(file.getFileName().toString().replace(".001", ".002")));
    assertThat(cassette.placing().samples()).isZero();
  }

  @Test
  void what_was_sealed_before_the_process_died_is_read() throws IOException {
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    frames(tape, 0, 500, 50, 100);
    Path file = cassette.onDisk().getFirst().file();
    long whole = Files.size(file);
    int seconds = cassette.placing().samples() / 8_000;
    assertThat(seconds).as("but for a page").isBetween(7, 9);
    assertThat(loud(cassette.played().patient())).containsExactly("1000-2000");
    assertThat(cassette.placing().ended()).isFalse();
    assertThat(cassette.placing().missing()).contains("interrupted");
    try (var disk = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      disk.truncate(whole - 100); // in the middle of a page
    }
    assertThat(loud(cassette.played().patient())).containsExactly("1000-2000");
    assertThat(cassette.placing().samples()).isPositive().isLessThan(seconds * 8_000);
    try (var disk = Files.newByteChannel(file, StandardOpenOption.APPEND)) {
      disk.write(ByteBuffer.wrap(new byte[1_000]));
    }
    assertThat(loud(cassette.played().patient())).containsExactly("1000-2000");
  }

  @Test
  void a_disk_that_stands_still_costs_sound_and_room_for_six_seconds_and_no_time()
      throws IOException {
    Deque<Runnable> disk = new ArrayDeque<>();
    Cassette cassette = new Cassette(home, disk::add);
    Tape tape = begun(cassette);
    frames(tape, 0, 3_000, 50, 3_000);
    assertThat(disk).hasSize(TapeStore.MOST_WAITING);
    while (!disk.isEmpty()) disk.remove().run();
    silent(tape, 3_000, 3_100);
    frames(tape, 3_100, 3_150, 3_100, 3_150);
    tape.end();
    while (!disk.isEmpty()) disk.remove().run();
    TwoSides played = cassette.played();
    assertThat(played.millis()).isEqualTo(63_000);
    assertThat(loud(played.patient())).last().isEqualTo("62000-63000");
    assertThat(loud(played.patient())).first().asString().startsWith("1000-1");
    assertThat(cassette.placing().missing()).contains("disk_slow");
    assertThat(cassette.fates).containsExactly(TapeStore.Fate.COMPLETE);
  }

  @Test
  void a_clear_during_a_gap_still_counts() throws IOException {
    Deque<Runnable> disk = new ArrayDeque<>();
    Cassette cassette = new Cassette(home, disk::add);
    Tape tape = begun(cassette);
    silent(tape, 0, 550);
    says(tape, 25, 11_080);
    silent(tape, 550, 700);
    tape.sent(new Outgoing.Clear(), millis(11_280));
    silent(tape, 700, 1_500);
    assertThat(disk).hasSize(TapeStore.MOST_WAITING);
    while (!disk.isEmpty()) disk.remove().run();
    tape.end();
    while (!disk.isEmpty()) disk.remove().run();
    assertThat(loud(cassette.played().ours())).containsExactly("11220-11420");
  }

  @Test
  void a_disk_that_fails_ends_the_tape_and_is_told_once() throws IOException {
    Files.writeString(home.resolve("recordings"), "a file where the folder must be");
    Cassette cassette = new Cassette(home);
    Tape tape = begun(cassette);
    silent(tape, 0, 1_000);
    says(tape, 25, 20_080);
    tape.streamEnds(LAG, millis(20_100));
    tape.end();
    assertThat(cassette.fates).containsExactly(TapeStore.Fate.DISK);
  }

  @Test
  void a_disk_that_never_goes_on_is_given_up() {
    Cassette cassette = new Cassette(home, work -> {});
    Tape tape = begun(cassette);
    silent(tape, 0, 2_000);
    for (int i = 0; i < 1_000; i++) tape.marked(millis(200 + i % 7), millis(40_100 + 20L * i));
    assertThat(cassette.fates).containsExactly(TapeStore.Fate.DISK);
  }

  @Test
  void a_call_that_is_not_recorded_keeps_nothing() {
    Tape tape = Tape.none();
    tape.streamBegins(LAG, Duration.ZERO);
    frames(tape, 0, 100, 0, 100);
    says(tape, 25, 0);
    tape.marked(LAG, millis(500));
    tape.streamEnds(LAG, millis(600));
    tape.end();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void whatever_happens_in_whatever_order_comes_to_a_file() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      Random chance = new Random(seed);
      Path folder = Files.createDirectory(home.resolve("seed" + seed));
      Deque<Runnable> disk = new ArrayDeque<>();
      Cassette cassette = new Cassette(folder, disk::add);
      Tape tape = begun(cassette);
      long now = 0;
      int place = 0;
      for (int step = 0; step < 2_000; step++) {
        now += chance.nextInt(40);
        switch (chance.nextInt(24)) {
          case 0 -> tape.sent(new Outgoing.Clear(), millis(now));
          case 1 -> tape.marked(millis(chance.nextInt(900)), millis(now));
          case 2 -> place += chance.nextInt(20);
          case 3 -> {
            if (chance.nextInt(20) == 0) {
              tape.streamEnds(LAG, millis(now));
              tape.streamBegins(LAG, millis(now));
              place = 0;
            }
          }
          case 4, 5, 6 -> says(tape, 1 + chance.nextInt(10), now);
          case 7, 8 -> {
            while (!disk.isEmpty()) disk.remove().run();
          }
          default -> tape.patient(place++, VOICE, millis(now));
        }
      }
      if (chance.nextBoolean()) tape.end();
      while (!disk.isEmpty()) disk.remove().run();
      TwoSides played = cassette.played();
      assertThat(played.millis()).isBetween(1L, 200_000L);
      assertThat(loud(played.patient())).isNotEmpty();
    }
  }
}
