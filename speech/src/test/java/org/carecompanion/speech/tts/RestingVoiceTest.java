package org.carecompanion.speech.tts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.failure.Rest;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.tts.Phrase.Content;
import org.junit.jupiter.api.Test;

class RestingVoiceTest {
  private static final Phrase HELLO = new Phrase("Hello.", Locale.US, Content.PERSONAL);

  private long now;
  private int asked;
  private boolean broken = true;
  private final RestingVoice voice = new RestingVoice(this::speak, new Rest(() -> now));

  private AudioClip speak(Phrase phrase) throws VoiceFailedException {
    asked++;
    if (asked == 2) throw new IllegalStateException("no network");
    if (broken) throw new VoiceFailedException(new SpeechFailure(Kind.WILL_NOT_HELP, "401"));
    return AudioClip.ofSamples(new short[80]);
  }

  @Test
  void phrases_it_cannot_say_give_it_no_rest() throws Exception {
    SpeechFailure spanish = SpeechFailure.ofThisOne(Kind.WILL_NOT_HELP, "no voice for es-US");
    RestingVoice english =
        new RestingVoice(
            phrase -> {
              if (phrase.equals(HELLO)) return AudioClip.ofSamples(new short[80]);
              throw new VoiceFailedException(spanish);
            },
            new Rest(() -> now));
    Phrase hola = new Phrase("Hola.", Locale.of("es", "US"), Content.PERSONAL);
    for (int i = 0; i < Rest.FAILURES; i++)
      assertThatThrownBy(() -> english.speak(hola)).hasMessageContaining("no voice");
    assertThat(english.speak(HELLO).bytes()).isEqualTo(80);
  }

  @Test
  void it_is_left_alone_once_it_fails_again_and_again_and_tried_later() throws Exception {
    for (int i = 0; i < Rest.FAILURES; i++)
      assertThatThrownBy(() -> voice.speak(HELLO)).hasMessageNotContaining("resting");
    assertThatThrownBy(() -> voice.speak(HELLO))
        .isInstanceOf(VoiceFailedException.class)
        .hasMessage("resting");
    assertThat(asked).isEqualTo(Rest.FAILURES);
    broken = false;
    now += Rest.LENGTH.toNanos();
    assertThat(voice.speak(HELLO).bytes()).isEqualTo(80);
    assertThat(voice.speak(HELLO).bytes()).isEqualTo(80);
  }
}
