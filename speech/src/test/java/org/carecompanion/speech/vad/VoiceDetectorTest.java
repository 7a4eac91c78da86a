package org.carecompanion.speech.vad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;
import org.carecompanion.speech.audio.Tones;
import org.carecompanion.speech.vad.VoiceDetectors.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both detectors must agree on, and what only one of them can. */
class VoiceDetectorTest {
  private static final double ROOM = 15;

  private static VoiceDetectors detectors(Kind kind) {
    return kind == Kind.WEB_RTC ? VoiceDetectors.best() : VoiceDetectors.byLoudness();
  }

  /** Share of voiced frames between two times, after the sound has been through a telephone. */
  private static double voiced(Kind kind, short[] sound, double from, double to) {
    int voiced = 0;
    int all = 0;
    try (VoiceDetector detector = detectors(kind).open()) {
      short[] frame = new short[AudioFrame.SAMPLES];
      for (int at = 0; at + frame.length <= sound.length; at += frame.length) {
        for (int i = 0; i < frame.length; i++) frame[i] = MuLaw.decode(MuLaw.encode(sound[at + i]));
        boolean voice = detector.voiced(frame);
        double time = (double) at / AudioFrame.HERTZ;
        if (time < from || time >= to) continue;
        all++;
        if (voice) voiced++;
      }
    }
    return (double) voiced / all;
  }

  private static short[] room(double seconds) {
    return Tones.noise(seconds, ROOM, 7);
  }

  @Test
  void this_machine_has_the_better_one() {
    assertThat(VoiceDetectors.best().problem()).isEmpty();
    assertThat(VoiceDetectors.best().kind()).isEqualTo(Kind.WEB_RTC);
    assertThat(VoiceDetectors.byLoudness().kind()).isEqualTo(Kind.LOUDNESS);
  }

  @ParameterizedTest
  @EnumSource
  void nobody_speaks_in_silence(Kind kind) {
    assertThat(voiced(kind, new short[40_000], 0, 5)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void nobody_speaks_in_a_quiet_room(Kind kind) {
    assertThat(voiced(kind, room(5), 0, 5)).isLessThan(0.02);
  }

  @ParameterizedTest
  @EnumSource
  void speech_is_heard_and_so_is_its_end(Kind kind) {
    short[] sound =
        Speech.mixed(
            Speech.joined(new short[8_000], Speech.of(3, 2_500, 1), new short[16_000]), room(6));
    // the first frames a detector hears say little
    assertThat(voiced(kind, sound, 0.2, 0.9)).isLessThan(0.05);
    assertThat(voiced(kind, sound, 1, 4)).isGreaterThan(0.9);
    assertThat(voiced(kind, sound, 4.4, 6)).isLessThan(0.05);
  }

  @ParameterizedTest
  @EnumSource
  void soft_speech_is_heard(Kind kind) {
    short[] sound = Speech.mixed(Speech.joined(new short[8_000], Speech.of(3, 400, 2)), room(4));
    assertThat(voiced(kind, sound, 1.1, 4)).isGreaterThan(0.85);
  }

  @ParameterizedTest
  @EnumSource
  void who_speaks_from_the_first_moment_is_heard(Kind kind) {
    assertThat(voiced(kind, Speech.mixed(Speech.of(3, 2_500, 3), room(3)), 0.1, 3))
        .isGreaterThan(0.85);
  }

  @ParameterizedTest
  @EnumSource
  void a_fan_is_learnt_and_speech_is_heard_above_it(Kind kind) {
    short[] fan = Tones.noise(12, 300, 4);
    short[] sound =
        Speech.mixed(
            Speech.joined(new short[40_000], Speech.of(4, 4_000, 5), new short[24_000]), fan);
    assertThat(voiced(kind, sound, 3, 5)).isLessThan(0.1);
    assertThat(voiced(kind, sound, 5, 9)).isGreaterThan(0.85);
    assertThat(voiced(kind, sound, 9.6, 12)).isLessThan(0.1);
  }

  @ParameterizedTest
  @EnumSource
  void mains_hum_is_no_voice(Kind kind) {
    assertThat(voiced(kind, Tones.sine(50, AudioFrame.HERTZ, 8, 300), 4, 8)).isLessThan(0.05);
  }

  @Test
  void a_steady_tone_is_learnt_by_loudness_after_two_seconds() {
    short[] tone = Tones.sine(425, AudioFrame.HERTZ, 8, 5_000);
    assertThat(voiced(Kind.LOUDNESS, tone, 0.1, 1.5)).isGreaterThan(0.9);
    assertThat(voiced(Kind.LOUDNESS, tone, 3, 8)).isZero();
  }

  @Test
  void sixteen_threads_with_a_detector_each_hear_what_one_hears() throws Exception {
    short[] sound = Speech.mixed(Speech.of(2, 2_500, 8), room(2));
    double alone = voiced(Kind.WEB_RTC, sound, 0, 2);
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<Double>> shares = new ArrayList<>();
      for (int i = 0; i < 400; i++)
        shares.add(threads.submit(() -> voiced(Kind.WEB_RTC, sound, 0, 2)));
      for (Future<Double> share : shares) assertThat(share.get()).isEqualTo(alone);
    }
  }

  /** libfvad-jni's own classes lose 330 bytes with each frame: 66 MB here. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void frames_leave_no_memory_behind() throws IOException {
    short[] frame = Speech.of(0.02, 2_500, 9);
    try (VoiceDetector detector = VoiceDetectors.best().open()) {
      for (int i = 0; i < 10_000; i++) detector.voiced(frame);
      long before = residentKilobytes();
      for (int i = 0; i < 200_000; i++) detector.voiced(frame);
      assertThat(residentKilobytes() - before).isLessThan(20_000);
    }
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  @Test
  void a_closed_one_says_so_and_may_be_closed_again() {
    VoiceDetector detector = VoiceDetectors.best().open();
    detector.close();
    detector.close();
    assertThatThrownBy(() -> detector.voiced(new short[AudioFrame.SAMPLES]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void systems_without_a_library_are_known() {
    assertThat(FvadLibrary.resource("Linux", "amd64")).hasValue("/debian-amd64/liblibfvad-jni.so");
    assertThat(FvadLibrary.resource("Mac OS X", "aarch64"))
        .hasValue("/macos-arm64/liblibfvad-jni.dylib");
    assertThat(FvadLibrary.resource("Linux", "riscv64")).isEmpty();
    assertThat(FvadLibrary.resource("SunOS", "amd64")).isEmpty();
    for (String machine : List.of("amd64", "aarch64"))
      for (String system : List.of("Linux", "Mac OS X"))
        assertThat(getClass().getResource(FvadLibrary.resource(system, machine).orElseThrow()))
            .isNotNull();
  }
}
