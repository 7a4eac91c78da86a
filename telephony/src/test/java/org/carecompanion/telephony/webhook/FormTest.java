package org.carecompanion.telephony.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  @Test
  void names_and_values_are_decoded() throws Form.Broken {
    Form form = parse("To=%2B12125550142&SpeechResult=it+hurts+%26+burns&Caf%C3%A9=%C3%B1");
    assertThat(form.one("To")).contains("+12125550142");
    assertThat(form.one("SpeechResult")).contains("it hurts & burns");
    assertThat(form.one("Café")).contains("ñ");
  }

  @Test
  void bytes_beyond_ascii_may_stand_unescaped() throws Form.Broken {
    assertThat(parse("SpeechResult=se+cayó").one("SpeechResult")).contains("se cayó");
  }

  @Test
  void repeated_names_keep_every_value_in_order() throws Form.Broken {
    Form form = parse("Digits=2&Digits=1&Digits=2");
    assertThat(form.values()).containsEntry("Digits", List.of("2", "1", "2"));
  }

  @Test
  void a_name_with_two_different_values_has_no_one_value() throws Form.Broken {
    assertThat(parse("Digits=2&Digits=1").one("Digits")).isEmpty();
    assertThat(parse("Digits=2&Digits=2").one("Digits")).contains("2");
  }

  @Test
  void a_name_without_a_value_is_there_and_empty() throws Form.Broken {
    Form form = parse("Digits=&SpeechResult&Confidence=0.5");
    assertThat(form.values()).containsKeys("Digits", "SpeechResult", "Confidence").hasSize(3);
    assertThat(form.one("Digits")).isEmpty();
    assertThat(form.one("SpeechResult")).isEmpty();
  }

  @Test
  void blank_is_nothing() throws Form.Broken {
    assertThat(parse("SpeechResult=+%09+").one("SpeechResult")).isEmpty();
  }

  @Test
  void an_equals_sign_may_stand_in_a_value() throws Form.Broken {
    assertThat(parse("SpeechResult=a=b").one("SpeechResult")).contains("a=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&", "&&&"})
  void an_empty_body_is_an_empty_form(String body) throws Form.Broken {
    assertThat(parse(body).values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=1", "a=%-1", "ok=1&a=100%"})
  void a_broken_escape_is_no_form(String body) {
    assertThatThrownBy(() -> parse(body)).isInstanceOf(Form.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%FF", "a=%C3%28", "a=%E2%82", "%80=1", "a=%ED%A0%80"})
  void an_escape_that_is_not_utf8_is_no_form(String body) {
    assertThatThrownBy(() -> parse(body)).isInstanceOf(Form.Broken.class);
  }

  @Test
  void bytes_that_are_not_utf8_are_no_form() {
    byte[] body = "SpeechResult=cayó".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Form.parse(body)).isInstanceOf(Form.Broken.class);
  }

  @Test
  void printing_a_form_shows_no_words() throws Form.Broken {
    assertThat(parse("SpeechResult=chest+pain").toString())
        .contains("SpeechResult")
        .doesNotContain("chest");
  }

  private static Form parse(String body) throws Form.Broken {
    return Form.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
