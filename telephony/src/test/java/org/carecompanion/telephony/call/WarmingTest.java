package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carecompanion.speech.tts.Phrase;
import org.junit.jupiter.api.Test;

/** In a time that is passed in. */
class WarmingTest {
  private List<Phrase> lines = List.of(phrase("dial 9 1 1"));
  private final List<Phrase> questions = new ArrayList<>(List.of(phrase("Any pain?")));
  private boolean away;
  private final List<String> asked = new ArrayList<>();
  private final Set<String> down = new HashSet<>();
  private final List<Runnable> minutes = new ArrayList<>();

  private static Phrase phrase(String words) {
    return new Phrase(words, Locale.US, Phrase.Content.FIXED);
  }

  private List<Phrase> make(Collection<Phrase> phrases) {
    phrases.forEach(each -> asked.add(each.text()));
    return phrases.stream().filter(each -> down.contains(each.text())).toList();
  }

  private boolean ends(Duration time) {
    if (!time.equals(Warming.LOOKS_EVERY)) return false;
    if (minutes.isEmpty()) return true;
    minutes.removeFirst().run();
    return false;
  }

  /** What happens minute by minute, and then everything ends. */
  private void run(Runnable... happens) {
    minutes.addAll(List.of(happens));
    new Warming(new Warming.Wanted(this::lines, () -> questions), this::make, this::ends).run();
  }

  @Test
  void what_must_be_said_at_once_is_made_before_questions_and_once() {
    run(() -> {}, () -> {}, () -> {});
    assertThat(asked).containsExactly("dial 9 1 1", "Any pain?");
  }

  @Test
  void another_line_s_emergency_wording_is_made_within_a_minute() {
    run(() -> lines = List.of(phrase("dial 9 1 1"), phrase("dial 9 9 9")));
    assertThat(asked.subList(2, asked.size()))
        .containsExactly("dial 9 1 1", "dial 9 9 9", "Any pain?");
  }

  @Test
  void what_no_voice_could_make_is_asked_for_again() {
    down.add("dial 9 1 1");
    Runnable[] minutes = new Runnable[Warming.AGAIN_AFTER];
    Arrays.fill(minutes, (Runnable) () -> {});
    run(minutes);
    assertThat(asked).filteredOn("dial 9 1 1"::equals).hasSize(2);
  }

  @Test
  void a_database_that_is_away_for_a_while_ends_nothing() {
    run(
        () -> away = true,
        () -> {
          away = false;
          lines = List.of(phrase("dial 1 1 2"));
        });
    assertThat(asked).contains("dial 1 1 2");
  }

  private List<Phrase> lines() {
    if (away) throw new IllegalStateException("the database is away");
    return lines;
  }
}
