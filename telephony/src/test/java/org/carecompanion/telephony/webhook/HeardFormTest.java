package org.carecompanion.telephony.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeardFormTest {
  @Test
  void words_with_the_recognisers_confidence() {
    assertThat(heard("SpeechResult=Yes%2C+a+little.&Confidence=0.87"))
        .isEqualTo(new PatientTurn.Spoken("Yes, a little.", OptionalDouble.of(0.87)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&Confidence=", "&Confidence=high", "&Confidence=NaN"})
  void words_whose_confidence_is_not_known(String rest) {
    assertThat(heard("SpeechResult=yes" + rest)).isEqualTo(PatientTurn.Spoken.of("yes"));
  }

  @Test
  void a_confidence_out_of_range_is_cut_to_it() {
    assertThat(heard("SpeechResult=yes&Confidence=7"))
        .isEqualTo(new PatientTurn.Spoken("yes", OptionalDouble.of(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "03151958", "*", "0#"})
  void keys(String keys) {
    assertThat(heard("Digits=" + keys.replace("#", "%23"))).isEqualTo(new PatientTurn.Keyed(keys));
  }

  @Test
  void keys_count_more_than_words_heard_beside_them() {
    assertThat(heard("Digits=8&SpeechResult=eight+or+so")).isEqualTo(new PatientTurn.Keyed("8"));
  }

  @Test
  void what_no_keypad_sends_is_not_keys() {
    assertThat(heard("Digits=hangup&SpeechResult=no")).isEqualTo(PatientTurn.Spoken.of("no"));
    assertThat(heard("Digits=" + "1".repeat(33))).isEqualTo(new PatientTurn.Silent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Digits=&SpeechResult=", "SpeechResult=+&Confidence=0.0"})
  void nothing_heard_is_silence(String form) {
    assertThat(heard(form)).isEqualTo(new PatientTurn.Silent());
  }

  private static PatientTurn heard(String form) {
    try {
      return HeardForm.read(Form.parse(form.getBytes(StandardCharsets.UTF_8)));
    } catch (Form.Broken e) {
      throw new AssertionError(e);
    }
  }
}
