package org.carecompanion.simulator.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was said is known from the sound, as far as the sound arrives. */
class WordsInSoundTest {
  private static final String TEXT =
      "Yes, this is Ruth Alder. March fourth, nineteen fifty-one. I took 2 pills, it's 100.4 degrees and a"
          + " straightforward question about my anticoagulants.";
  private static final int WORDS = TEXT.split(" ").length;
  private static final int FRAME = 160;

  private final Speaker speaker = new Speaker(Speaker.Kind.BUZZ);

  @ParameterizedTest
  @EnumSource
  void every_word_is_heard_through_mu_law(Speaker.Kind kind) {
    if (kind == Speaker.Kind.ESPEAK && Speaker.bestKind() != Speaker.Kind.ESPEAK) {
      kind = Speaker.Kind.BUZZ;
    }
    Clip clip = new Speaker(kind).say(saying(TEXT, 150));
    assertThat(heard(line(clip.samples()))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 19, 40, 79, 133})
  void at_any_alignment_and_in_pieces_of_any_size(int shift) {
    short[] shifted = new short[shift + clip().size()];
    System.arraycopy(clip().samples(), 0, shifted, shift, clip().size());
    WordListener listener = new WordListener(Clip.RATE);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < shifted.length; at += shift) {
      short[] piece = Arrays.copyOfRange(shifted, at, Math.min(shifted.length, at + shift));
      listener.hear(line(piece)).forEach(word -> text.append(word.word()).append(' '));
    }
    assertThat(text.toString().strip()).isEqualTo(TEXT);
  }

  @Test
  void a_fast_speaker_and_short_words_get_the_time_they_need() {
    String text = "I do, so am I a b c d e";
    assertThat(heard(speaker.say(saying(text, 400)).samples())).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {16_000, 24_000})
  void resampled_to_what_other_recognisers_want(int rate) {
    short[] narrow = line(clip().samples());
    short[] wide = new short[narrow.length * (rate / Clip.RATE)];
    for (int i = 0; i < wide.length; i++) {
      double place = (double) i * Clip.RATE / rate;
      int left = (int) place;
      int right = Math.min(left + 1, narrow.length - 1);
      wide[i] = (short) (narrow[left] + (narrow[right] - narrow[left]) * (place - left));
    }
    assertThat(text(new WordListener(rate).hear(wide))).isEqualTo(TEXT);
  }

  @Test
  void half_a_clip_gives_half_the_words() {
    String half = heard(line(clip().samples(0, clip().size() / 2)));
    assertThat(TEXT).startsWith(half);
    assertThat(half.split(" ").length).isBetween(WORDS / 2 - 2, WORDS / 2 + 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70})
  void a_lost_packet_costs_its_word_and_no_other(int lost) {
    short[] samples = clip().samples();
    List<short[]> packets = new ArrayList<>();
    for (int at = 0; at < samples.length; at += FRAME) {
      if (at / FRAME != lost) {
        packets.add(Arrays.copyOfRange(samples, at, at + FRAME));
      }
    }
    WordListener listener = new WordListener(Clip.RATE);
    List<HeardWord> words = new ArrayList<>();
    packets.forEach(packet -> words.addAll(listener.hear(line(packet))));
    assertThat(words).hasSizeBetween(WORDS - 2, WORDS);
    assertThat(List.of(TEXT.split(" ")))
        .containsSubsequence(words.stream().map(HeardWord::word).toList());
  }

  @Test
  void noise_costs_words_and_much_noise_all_of_them() {
    assertThat(wordsThrough(100)).isEqualTo(WORDS);
    int some = wordsThrough(350);
    assertThat(some).isBetween(1, WORDS - 1);
    assertThat(wordsThrough(4000)).isZero();
  }

  @Test
  void nothing_is_heard_in_silence_or_in_two_minutes_of_noise() {
    assertThat(heard(new short[Clip.RATE])).isEmpty();
    short[] noise = new Noise(7, 2000).over(new short[120 * Clip.RATE]);
    assertThat(heard(noise)).isEmpty();
  }

  @Test
  void a_voice_without_words_is_not_understood() {
    short[] voice = new BuzzVoice().say("this is only a voice", new Voice.Manner(1, 150));
    assertThat(heard(voice)).isEmpty();
  }

  @Test
  void mumbled_words_are_heard_and_known_to_be_mumbled() {
    Clip mumbled = speaker.say(new Speaker.Saying("well the uh mmf", 1, 150, 0.3));
    List<HeardWord> words = new WordListener(Clip.RATE).hear(line(mumbled.samples()));
    assertThat(text(words)).isEqualTo("well the uh mmf");
    assertThat(words).allSatisfy(word -> assertThat(word.clearness()).isBetween(0.2, 0.4));
  }

  @Test
  void words_are_heard_when_they_end() {
    List<HeardWord> words = new WordListener(Clip.RATE).hear(clip().samples());
    assertThat(words).extracting(HeardWord::end).isSorted();
    assertThat(words.getLast().end()).isBetween(clip().length().minusMillis(30), clip().length());
  }

  @Test
  void listening_costs_little() {
    short[] samples = line(clip().samples());
    for (int i = 0; i < 20; i++) {
      heard(samples);
    }
    long start = System.nanoTime();
    heard(samples);
    double share = (System.nanoTime() - start) / (samples.length * 125_000.0);
    System.out.printf("listening to one stream takes %.4f of a core%n", share);
    assertThat(share).as("of a core, for one stream").isLessThan(0.01);
  }

  private Clip clip() {
    return speaker.say(saying(TEXT, 150));
  }

  private static Speaker.Saying saying(String text, int wordsPerMinute) {
    return new Speaker.Saying(text, 1, wordsPerMinute, 1);
  }

  private int wordsThrough(double loudness) {
    return (int)
        Arrays.stream(heard(line(new Noise(3, loudness).over(clip().samples()))).split(" "))
            .filter(word -> !word.isEmpty())
            .count();
  }

  private static short[] line(short[] samples) {
    return MuLaw.decode(MuLaw.encode(samples));
  }

  private static String heard(short[] samples) {
    return text(new WordListener(Clip.RATE).hear(samples));
  }

  private static String text(List<HeardWord> words) {
    return words.stream().map(HeardWord::word).collect(Collectors.joining(" "));
  }
}
