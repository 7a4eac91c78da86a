package org.carecompanion.speech.tts.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.FallOverVoice;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.tts.TextToSpeech;
import org.carecompanion.speech.tts.VoiceFailedException;
import org.junit.jupiter.api.Test;

class CachedVoiceTest {
  private final AtomicInteger asked = new AtomicInteger();

  private static Phrase fixed(String text) {
    return new Phrase(text, Locale.US, Content.FIXED);
  }

  /** A hundred bytes a character. */
  private AudioClip speak(Phrase phrase) {
    asked.incrementAndGet();
    return AudioClip.ofMuLaw(new byte[100 * phrase.text().length()]);
  }

  private static TextToSpeech failing(Kind kind, String reason) {
    return phrase -> {
      throw new VoiceFailedException(new SpeechFailure(kind, reason));
    };
  }

  @Test
  void a_fixed_phrase_is_made_once() throws VoiceFailedException {
    CachedVoice cached = new CachedVoice(this::speak, 10_000);
    assertThat(cached.speak(fixed("hello"))).isSameAs(cached.speak(fixed("hello")));
    assertThat(asked).hasValue(1);
  }

  @Test
  void what_is_known_can_be_had_without_asking_anybody() throws VoiceFailedException {
    CachedVoice cached = new CachedVoice(this::speak, 10_000);
    assertThat(cached.known(fixed("hello"))).isEmpty();
    AudioClip made = cached.speak(fixed("hello"));
    assertThat(cached.known(fixed("hello"))).containsSame(made);
    Phrase personal = new Phrase("hello", Locale.US, Content.PERSONAL);
    cached.speak(personal);
    assertThat(cached.known(personal)).isEmpty();
    assertThat(asked).hasValue(2);
  }

  @Test
  void warming_leaves_room_and_drops_nothing() throws VoiceFailedException {
    CachedVoice cached = new CachedVoice(this::speak, 1_000);
    int known = 0;
    for (int phrase = 0; phrase < 9; phrase++) if (cached.warm(fixed(phrase + "2"))) known++;
    assertThat(known).isEqualTo(4);
    for (int phrase = 0; phrase < known; phrase++) cached.speak(fixed(phrase + "2"));
    assertThat(asked).as("nothing is made again").hasValue(known);
    assertThat(cached.warm(fixed("12"))).as("full, and known").isTrue();
    assertThat(new CachedVoice(failing(Kind.MAY_BE_RETRIED, "x"), 9).warm(fixed("a"))).isFalse();
  }

  @Test
  void silence_is_a_failure_and_the_next_voice_speaks() throws VoiceFailedException {
    for (Content content : Content.values()) {
      Phrase phrase = new Phrase("hello", Locale.US, content);
      for (int samples : new int[] {0, 8_000}) {
        TextToSpeech silent = any -> AudioClip.ofSamples(new short[samples]);
        CachedVoice cached = new CachedVoice(silent, 10_000);
        assertThatThrownBy(() -> cached.speak(phrase)).isInstanceOf(VoiceFailedException.class);
        var both = new FallOverVoice(List.of(cached, new CachedVoice(this::speak, 10_000)));
        assertThat(both.speak(phrase).frames()).isPositive();
      }
    }
  }

  @Test
  void languages_are_different_phrases() throws VoiceFailedException {
    CachedVoice cached = new CachedVoice(this::speak, 10_000);
    cached.speak(new Phrase("no", Locale.US, Content.FIXED));
    cached.speak(new Phrase("no", Locale.of("es"), Content.FIXED));
    assertThat(asked).hasValue(2);
  }

  @Test
  void what_is_personal_is_never_kept() throws VoiceFailedException {
    CachedVoice cached = new CachedVoice(this::speak, 10_000);
    Phrase personal = new Phrase("Hello Ann", Locale.US, Content.PERSONAL);
    cached.speak(personal);
    cached.speak(personal);
    assertThat(asked).hasValue(2);
    assertThat(cached.bytes()).isZero();
  }

  @Test
  void those_not_used_for_longest_go_when_there_is_no_room() throws VoiceFailedException {
    CachedVoice cached = new CachedVoice(this::speak, 1_000);
    cached.speak(fixed("aaaa"));
    cached.speak(fixed("bbbb"));
    cached.speak(fixed("aaaa"));
    cached.speak(fixed("cccc"));
    assertThat(cached.bytes()).isEqualTo(800);
    assertThat(asked).hasValue(3);
    cached.speak(fixed("aaaa"));
    assertThat(asked).hasValue(3);
    cached.speak(fixed("bbbb"));
    assertThat(asked).hasValue(4);
  }

  @Test
  void a_phrase_larger_than_all_room_is_spoken_and_not_kept() throws VoiceFailedException {
    CachedVoice cached = new CachedVoice(this::speak, 1_000);
    cached.speak(fixed("aaaa"));
    assertThat(cached.speak(fixed("a".repeat(50))).bytes()).isEqualTo(5_000);
    assertThat(cached.bytes()).isEqualTo(400);
  }

  @Test
  void a_failure_is_not_kept() throws VoiceFailedException {
    AtomicInteger calls = new AtomicInteger();
    TextToSpeech shaky =
        phrase -> {
          if (calls.getAndIncrement() == 0) return failing(Kind.MAY_BE_RETRIED, "x").speak(phrase);
          return speak(phrase);
        };
    CachedVoice cached = new CachedVoice(shaky, 10_000);
    assertThatThrownBy(() -> cached.speak(fixed("one"))).hasMessage("x");
    assertThat(cached.speak(fixed("one")).bytes()).isEqualTo(300);
    assertThat(cached.speak(fixed("one")).bytes()).isEqualTo(300);
    assertThat(calls).hasValue(2);
  }

  @Test
  void many_calls_that_want_the_same_phrase_at_once_ask_once() throws Exception {
    CountDownLatch all = new CountDownLatch(1);
    TextToSpeech slow =
        phrase -> {
          try {
            all.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return speak(phrase);
        };
    CachedVoice cached = new CachedVoice(slow, 10_000);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<AudioClip>> clips = new ArrayList<>();
      for (int i = 0; i < 8; i++) clips.add(threads.submit(() -> cached.speak(fixed("hello"))));
      all.countDown();
      for (Future<AudioClip> clip : clips) assertThat(clip.get().bytes()).isEqualTo(500);
    }
    assertThat(asked.get()).isOne();
    assertThat(cached.bytes()).isEqualTo(500);
  }

  @Test
  void the_next_voice_speaks_when_one_fails_and_the_last_failure_is_told() throws Exception {
    TextToSpeech broken =
        phrase -> {
          throw new IllegalStateException("patient text");
        };
    TextToSpeech away = failing(Kind.MAY_BE_RETRIED, "503");
    TextToSpeech refused = failing(Kind.WILL_NOT_HELP, "401");
    assertThat(new FallOverVoice(List.of(away, broken, this::speak)).speak(fixed("hi")).bytes())
        .isEqualTo(200);
    assertThatThrownBy(() -> new FallOverVoice(List.of(broken, away, refused)).speak(fixed("hi")))
        .isInstanceOfSatisfying(
            VoiceFailedException.class,
            e -> assertThat(e.failure()).isEqualTo(new SpeechFailure(Kind.WILL_NOT_HELP, "401")))
        .hasMessageNotContaining("patient");
  }
}
