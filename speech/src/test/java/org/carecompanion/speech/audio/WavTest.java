package org.carecompanion.speech.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WavTest {
  private static byte[] file(int kind, int bits, int hertz, byte[] sound, int claimedLength) {
    ByteBuffer file = ByteBuffer.allocate(58 + sound.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(US_ASCII)).putInt(50 + sound.length);
    file.put("WAVEfmt ".getBytes(US_ASCII)).putInt(18).putShort((short) kind).putShort((short) 1);
    file.putInt(hertz).putInt(hertz * bits / 8).putShort((short) (bits / 8));
    file.putShort((short) bits).putShort((short) 0);
    file.put("fact".getBytes(US_ASCII)).putInt(4).putInt(sound.length);
    return file.put("data".getBytes(US_ASCII)).putInt(claimedLength).put(sound).array();
  }

  @Test
  void mu_law_as_google_sends_it_is_found_behind_its_longer_head() {
    byte[] sound = {(byte) 0xD5, 0x55};
    Wav wav = Wav.read(file(7, 8, 8_000, sound, 2)).orElseThrow();
    assertThat(wav.hertz()).isEqualTo(8_000);
    assertThat(wav.samples()).containsExactly((short) 716, (short) -716);
  }

  @Test
  void a_length_that_a_pipe_could_not_know_is_not_believed() {
    byte[] sound = {0x34, 0x12, 0x78, 0x56};
    for (int claimed : new int[] {-1, 0x7ffff000, 5})
      assertThat(Wav.read(file(1, 16, 8_000, sound, claimed)).orElseThrow().samples())
          .containsExactly((short) 0x1234, (short) 0x5678);
  }

  @Test
  void another_rate_is_brought_to_the_telephones() {
    short[] tone = Tones.sine(440, 22_050, 1, 10_000);
    byte[] bytes = new byte[2 * tone.length];
    Pcm.encode(tone, 0, tone.length, bytes);
    AudioClip clip = Wav.read(file(1, 16, 22_050, bytes, bytes.length)).orElseThrow().clip();
    assertThat(clip.length()).isEqualTo(Duration.ofSeconds(1));
    assertThat(Tones.amplitude(clip.samples(), 2_000, 4_000, 440 / 8_000.0))
        .isEqualTo(10_000, within(200.0));
  }

  @Test
  void two_channels_and_other_formats_are_not_taken_for_sound() {
    byte[] stereo = file(1, 16, 8_000, new byte[4], 4);
    stereo[22] = 2;
    assertThat(Wav.read(stereo)).isEmpty();
    assertThat(Wav.read(file(3, 32, 8_000, new byte[4], 4))).isEmpty();
    assertThat(Wav.read("<html>busy</html>".getBytes(US_ASCII))).isEmpty();
  }

  @Property(tries = 1_000)
  void broken_files_are_no_more_than_that(
      @ForAll byte[] rest, @ForAll boolean whole, @ForAll int cut, @ForAll byte garbage) {
    byte[] good = file(1, 16, 8_000, rest, rest.length);
    byte[] bad = whole ? good.clone() : Arrays.copyOf(good, Math.floorMod(cut, good.length + 1));
    if (bad.length > 0) bad[Math.floorMod(cut * 31, bad.length)] = garbage;
    Wav.read(bad)
        .ifPresent(wav -> assertThat(wav.samples().length).isLessThanOrEqualTo(bad.length));
  }

  @Test
  void a_clip_is_frames_of_which_the_last_is_filled_with_silence() {
    short[] samples = new short[200];
    Arrays.fill(samples, (short) 716);
    AudioClip clip = AudioClip.ofSamples(samples);
    assertThat(clip.frames()).isEqualTo(2);
    assertThat(clip.length()).isEqualTo(Duration.ofMillis(25));
    byte[] frame = new byte[160];
    clip.frame(1, frame, 0);
    assertThat(frame[39]).isEqualTo((byte) 0xD5);
    assertThat(frame[40]).isEqualTo(MuLaw.SILENCE);
  }
}
