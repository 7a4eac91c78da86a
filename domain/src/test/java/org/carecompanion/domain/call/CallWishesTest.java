package org.carecompanion.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be wished of a call. */
class CallWishesTest {
  @Test
  void a_phone_rings_for_5_to_600_seconds() {
    assertThat(ringing(5).ringFor()).contains(Duration.ofSeconds(5));
    assertThat(ringing(600).ringFor()).contains(Duration.ofSeconds(600));
    for (int seconds : new int[] {-1, 0, 4, 601})
      assertThatThrownBy(() -> ringing(seconds)).hasMessage("a phone rings for 5 to 600 seconds");
  }

  private static CallWishes ringing(int seconds) {
    return new CallWishes(
        Optional.empty(),
        Optional.empty(),
        Optional.of(Duration.ofSeconds(seconds)),
        CallWishes.Recording.NOT_WANTED,
        CallWishes.Origin.UNKNOWN);
  }

  @Test
  void a_message_is_plain_text_of_up_to_500_characters_and_does_not_print() {
    assertThat(new SpokenMessage(" It's \u20ac5 & caf\u00e9 at 9:30. ").text())
        .isEqualTo("It's \u20ac5 & caf\u00e9 at 9:30.");
    assertThat(new SpokenMessage("a".repeat(500)).text()).hasSize(500);
    assertThat(new SpokenMessage("secret words")).hasToString("SpokenMessage[redacted]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "<break/>",
        "a < b",
        "two\nlines",
        "bell\u0007",
        "\u202eright to left",
        "\ud83d"
      })
  void a_message_refuses(String text) {
    assertThatThrownBy(() -> new SpokenMessage(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a message ");
  }

  @Test
  void a_message_that_is_too_long_is_refused_without_its_words() {
    assertThatThrownBy(() -> new SpokenMessage("x".repeat(501)))
        .hasMessage("a message has 1 to 500 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a", "a b", "-a", "a\n", "a?b", "\u00e9"})
  void a_reference_refuses(String text) {
    assertThatThrownBy(() -> new CallReference(text))
        .hasMessageStartingWith("a reference has 1 to 80 letters");
  }

  @Test
  void a_reference_is_kept_as_it_is() {
    assertThat(new CallReference("Ward-3/2026.11:17#a_b")).hasToString("Ward-3/2026.11:17#a_b");
    assertThatThrownBy(() -> new CallReference("a".repeat(81)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\tb", "a\u200bb"})
  void who_asked_refuses(String name) {
    assertThatThrownBy(() -> new CreatedBy(name))
        .hasMessage("created_by has 1 to 80 printable characters");
  }
}
