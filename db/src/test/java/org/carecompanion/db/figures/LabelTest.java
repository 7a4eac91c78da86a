package org.carecompanion.db.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LabelTest {
  private static final Label WAY = Label.of("via", "speech", "keypad");

  @Test
  void what_is_listed_is_kept_in_small_letters() {
    assertThat(WAY.bounded("SPEECH")).isEqualTo("speech");
  }

  @Test
  void whatever_else_comes_is_other() {
    assertThat(WAY.bounded("walter birch")).isEqualTo(Label.OTHER);
    assertThat(WAY.bounded("")).isEqualTo(Label.OTHER);
  }

  @Test
  void names_of_jobs_are_words_and_never_ids() {
    Label kind = Label.ofJobs("kind");
    assertThat(kind.bounded("watch-call")).isEqualTo("watch-call");
    assertThat(kind.bounded("1c0e9a52-1111-4b1c-9d0e-2d6f3c1b2a00")).isEqualTo(Label.OTHER);
    assertThat(kind.bounded("+12125550100")).isEqualTo(Label.OTHER);
  }

  @Test
  void every_figure_lists_the_values_of_its_labels() {
    assertThat(Figure.values()).hasSizeGreaterThan(10);
    assertThat(Arrays.stream(Figure.values()).flatMap(figure -> figure.labels().stream()))
        .allSatisfy(
            label -> {
              if (!label.name().equals("kind")) assertThat(label.values()).isNotEmpty();
            });
  }

  @Test
  void a_figure_is_counted_with_all_its_labels_or_not_at_all() {
    assertThatThrownBy(() -> Figures.count(Figure.TURNS, "speech"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 labels");
  }
}
