package org.carecompanion.speech.stt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;
import org.junit.jupiter.api.Test;

class UnconfirmedAudioTest {
  private static final int MOST = 500;

  private final UnconfirmedAudio audio = new UnconfirmedAudio();

  private void add(long from, long to) {
    for (long number = from; number < to; number++) audio.add(frame(number));
  }

  private static AudioFrame frame(long number) {
    short[] samples = new short[AudioFrame.SAMPLES];
    Arrays.fill(samples, (short) number);
    return AudioFrame.of(number, samples, number % 3 == 0);
  }

  private List<Long> numbers() {
    return audio.all().stream().map(AudioFrame::number).toList();
  }

  private static short sound(AudioFrame frame) {
    short[] samples = new short[AudioFrame.SAMPLES];
    frame.copyTo(samples, 0);
    for (short sample : samples) assertThat(sample).isEqualTo(samples[0]);
    return samples[0];
  }

  private static short onATelephone(int sample) {
    return MuLaw.decode(MuLaw.encode((short) sample));
  }

  @Test
  void the_newest_ten_seconds_are_kept_as_they_were() {
    add(0, 3 * MOST + 7);
    List<AudioFrame> all = audio.all();
    assertThat(all).hasSize(MOST);
    for (int i = 0; i < MOST; i++) {
      assertThat(all.get(i).number()).isEqualTo(2 * MOST + 7 + i);
      assertThat(sound(all.get(i))).isEqualTo(onATelephone(2 * MOST + 7 + i));
      assertThat(all.get(i).voiced()).isEqualTo(all.get(i).number() % 3 == 0);
    }
  }

  @Test
  void what_is_recognised_is_forgotten_to_the_frame() {
    add(0, 10);
    audio.confirm(Duration.ofMillis(99));
    assertThat(numbers()).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    audio.confirm(Duration.ofMillis(100));
    assertThat(numbers()).startsWith(5L);
    audio.confirm(Duration.ofSeconds(20));
    assertThat(numbers()).isEmpty();
    add(1_000, 1_002);
    assertThat(numbers()).containsExactly(1_000L, 1_001L);
  }

  @Test
  void a_room_is_used_again_and_remembers_nothing() {
    var rooms = new AudioRooms();
    UnconfirmedAudio room = rooms.take();
    room.add(frame(3));
    assertThat(rooms.take()).isNotSameAs(room);
    rooms.giveBack(room);
    UnconfirmedAudio again = rooms.take();
    assertThat(again).isSameAs(room);
    assertThat(again.all()).isEmpty();
    again.add(frame(7));
    assertThat(again.all()).extracting(AudioFrame::number).containsExactly(7L);
  }

  @Test
  void what_was_handed_out_does_not_change_with_what_comes() {
    add(0, MOST);
    List<AudioFrame> all = audio.all();
    add(MOST, 2 * MOST);
    assertThat(sound(all.getFirst())).isZero();
  }
}
